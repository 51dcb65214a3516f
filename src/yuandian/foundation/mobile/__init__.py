"""The mobile application as the district presents it: what stands on its home page, and posters that lead to it.

Nouns: *home module*, a way into the application from its home page; *arrangement*, their order, names and which are
shown; *poster*, a sheet with a *code* to be scanned. Promises: a module that is not built cannot be shown, every change
of the arrangement stands in the record, and WeChat is asked once for the code of a place. Leaves what is behind a
module to the module that does it, and speaking to WeChat to `wechat`.
"""
