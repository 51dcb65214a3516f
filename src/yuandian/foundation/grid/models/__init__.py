"""Tables of the grid module."""

from yuandian.foundation.grid.models.addresses import Building, Courtyard, CourtyardGrid, Entrance, Place
from yuandian.foundation.grid.models.changes import GridChange
from yuandian.foundation.grid.models.divisions import AdministrativeDivision, DivisionGrid
from yuandian.foundation.grid.models.faults import GridFault
from yuandian.foundation.grid.models.standards import DutyItem, StandardItem
from yuandian.foundation.grid.models.tree import Grid, GridBoundary, GridManager, LevelName, Revision, Succession

__all__ = [
    "AdministrativeDivision",
    "Building",
    "Courtyard",
    "CourtyardGrid",
    "DivisionGrid",
    "DutyItem",
    "Entrance",
    "Grid",
    "GridBoundary",
    "GridChange",
    "GridFault",
    "GridManager",
    "LevelName",
    "Place",
    "Revision",
    "StandardItem",
    "Succession",
]
