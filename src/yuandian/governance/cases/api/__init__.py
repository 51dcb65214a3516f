"""HTTP for residents and staff."""

from yuandian.governance.cases.api import figures, lists, reference, resident, steps

for router in (steps.whistles, figures.router, reference.router):
    lists.router.add_router("", router)

ROUTERS = {"resident": resident.router, "staff": lists.router}
