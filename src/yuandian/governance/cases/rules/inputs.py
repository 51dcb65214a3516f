"""What a value that comes in may be: how long words are, where points lie."""

from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field, StringConstraints

Text = Annotated[str, StringConstraints(max_length=5_000, pattern=r"^[^\x00]*$")]
Words = Annotated[str, StringConstraints(max_length=2_000, pattern=r"^[^\x00]*$")]
Advice = Annotated[str, StringConstraints(max_length=500, pattern=r"^[^\x00]*$")]
Short = Annotated[str, StringConstraints(max_length=200, pattern=r"^[^\x00]*$")]
Name = Annotated[str, StringConstraints(max_length=60, pattern=r"^[^\x00]*$")]
Code = Annotated[str, StringConstraints(min_length=1, max_length=60, pattern=r"^[A-Za-z0-9_\-]+$")]
Phone = Annotated[str, StringConstraints(pattern=r"^[0-9+\- ]{5,20}$")]
Longitude = Annotated[float, Field(ge=-180, le=180, allow_inf_nan=False)]
Latitude = Annotated[float, Field(ge=-90, le=90, allow_inf_nan=False)]
Metric = Literal["wgs84", "cgcs2000", "gcj02", "bd09"]
Stars = Annotated[int, Field(ge=1, le=5)]
Files = Annotated[list[UUID], Field(max_length=12)]
