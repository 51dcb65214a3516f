"""WeChat: the platform whose mini-program residents hold in their hands, spoken to from here alone.

Nouns: *openid* (how WeChat calls a user before us), *access token* (ours, to be let in), *subscription message* (one
that WeChat shows where the user consented). Promises: a documented call or a refusal of ours within seconds, no openid,
phone or secret in any log, one access token shared by all processes, and a stand-in with the sample alone, which says
that it is one. Leaves whose openid it is to `people`, and consents and what is told to `messaging`.
"""
