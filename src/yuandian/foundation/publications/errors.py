"""What this module refuses."""

from yuandian.kernel.errors import Conflict, Forbidden, Invalid, NotVisible


class PublicationUnknown(NotVisible):
    """No such publication, or not for you to read."""

    code = "publication_unknown"
    detail = "There is no such publication, or it is not for you to read."


class PublicationPlaceForbidden(Forbidden):
    """A place that one's posts do not reach, or that is none."""

    code = "publication_place_forbidden"
    detail = "Your posts do not entitle you to publish for that place."


class PublicationChanged(Conflict):
    """Somebody else changed it meanwhile."""

    code = "publication_changed"
    detail = "Somebody else changed it meanwhile. Open it again and look at their words first."


class PublicationPeriodMisfit(Invalid):
    """It would end before it begins, or has ended already."""

    code = "publication_period_misfit"
    detail = "The end lies before the beginning, or in the past."


class PublicationPictureForeign(Invalid):
    """A picture from elsewhere."""

    code = "publication_picture_foreign"
    detail = "Pictures are uploaded here; the text may not fetch any from elsewhere."


class PublicationTooLong(Invalid):
    """More than a phone should have to load."""

    code = "publication_too_long"
    detail = "The text or the number of its pictures and attachments is too large."


class FilmAddressRefused(Invalid):
    """Films from elsewhere are shown from the hosts that the settings name, and none by default."""

    code = "film_address_refused"
    detail = "Films from that address are not shown here. Upload the film."


class FilmTwice(Invalid):
    """Uploaded and from elsewhere at once."""

    code = "film_twice"
    detail = "Either upload the film or give its address."
