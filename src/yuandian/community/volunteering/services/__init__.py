"""Changes: `tasks` and `task_steps`; who takes part in `enrolments` and `offers`, with `slots`, `attendance`, `hours`
and `ratings`; service without a task in `later_entries`, `certificates` of it; the `roll`. Steps are taken in
`lifecycles`.
"""
