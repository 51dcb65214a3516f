"""HTTP for residents and staff."""

from yuandian.governance.cases.api import entries as entries
from yuandian.governance.cases.api import figures, lists, papers, reference, resident, whistles
from yuandian.governance.cases.api import steps as steps  # these two stand on the router of lists

for router in (whistles.router, figures.router, reference.router, papers.router):
    lists.router.add_router("", router)

ROUTERS = {"resident": resident.router, "staff": lists.router}
