"""How often one person may do what lands on other people's desks, so that nobody floods them."""

from yuandian.kernel.limits import TooOften


class ReportsTooOften(TooOften):
    """As many reports as one person may send."""

    code = "case_reports_too_often"
    detail = "You have reported very much. `possible_at` tells when you can again; in danger call 110, 119 or 120."


class UrgesTooOften(TooOften):
    """As many urges as one person may send."""

    code = "case_urges_too_often"
    detail = "You have urged very often. `possible_at` tells when you can again."


class ReporterUnmaskingsTooOften(TooOften):
    """More phones of reporters in a day than any work needs."""

    code = "case_unmaskings_too_often"
    detail = (
        "You have looked at as many phones of reporters as one account may. `possible_at` tells when you can again."
    )
