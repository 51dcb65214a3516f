"""Cabinets are set up, filled, and counted; what differs is explained."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from django.db import IntegrityError, transaction
from pydantic import Field, StringConstraints

from yuandian.community.mall.access import cabinets_within, is_reached, merchants_within
from yuandian.community.mall.errors import (
    CabinetUnknown,
    CellMisfit,
    CellUnknown,
    DifferenceUnexplained,
    MallPlaceForbidden,
    MerchantUnknown,
    OfferMisfit,
)
from yuandian.community.mall.models import Cabinet, Cell, Offer
from yuandian.community.mall.records import CabinetRecord
from yuandian.community.mall.rules import (
    MOST_IN_CELL,
    Latitude,
    Longitude,
    MallPermission,
    Name,
    Short,
    StockCause,
    Words,
)
from yuandian.community.mall.services.stock import spread, write_change
from yuandian.kernel.actor import Actor
from yuandian.kernel.history import append
from yuandian.kernel.ids import new_id

SECRET_BYTES = 32


@dataclass(frozen=True, slots=True, kw_only=True)
class CabinetGiven:
    """What is said of a cabinet."""

    code: Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9-]{2,30}$")]
    name: Name
    merchant_id: UUID
    grid_id: UUID
    address: Short
    hours: Short = ""
    longitude: Longitude | None = None
    latitude: Latitude | None = None
    cells: Annotated[int, Field(ge=1, le=100)] = 12


@dataclass(frozen=True, slots=True)
class CabinetSecret:
    """The secret of a cabinet's machine, shown this once."""

    secret: str


@dataclass(frozen=True, slots=True)
class CellCounted:
    """What somebody counted in a cell, and why it is not what the book says."""

    number: int
    pieces: Annotated[int, Field(ge=0, le=MOST_IN_CELL)]
    words: Words = ""


@transaction.atomic
def set_up_cabinet(actor: Actor, given: CabinetGiven) -> Cabinet:
    """A cabinet with empty cells. Raises `MerchantUnknown`, `MallPlaceForbidden`, `OfferMisfit` for a code in use."""
    post = actor.require(MallPermission.MANAGE)
    counter = merchants_within(actor, MallPermission.MANAGE).filter(pk=given.merchant_id, is_community=True).first()
    if counter is None:
        raise MerchantUnknown
    if not is_reached(actor, given.grid_id, MallPermission.MANAGE):
        raise MallPlaceForbidden(grid=str(given.grid_id))
    row = Cabinet(
        code=given.code.strip(), name=given.name.strip(), merchant=counter, grid_id=given.grid_id,
        address=given.address.strip(), hours=given.hours.strip(), longitude=given.longitude, latitude=given.latitude,
    )  # fmt: skip
    try:
        with transaction.atomic():
            row.save(force_insert=True)
    except IntegrityError as error:
        raise OfferMisfit(field="code", reason="another cabinet has it") from error
    Cell.objects.bulk_create([Cell(cabinet=row, number=number) for number in range(1, given.cells + 1)])
    _record(CabinetRecord.SET_UP, actor, row, {"name": row.name, "cells": given.cells}, post.id if post else None)
    return row


@transaction.atomic
def renew_device_secret(actor: Actor, cabinet_id: UUID) -> CabinetSecret:
    """Makes a new secret for the machine and gives it, this once. Raises `CabinetUnknown`."""
    row, post_id = _locked(actor, cabinet_id)
    secret = secrets.token_urlsafe(SECRET_BYTES)
    row.secret = secret
    row.save(update_fields=["secret"])
    _record(CabinetRecord.RENEW_SECRET, actor, row, {}, post_id)
    return CabinetSecret(secret)


@transaction.atomic
def fill_cell(actor: Actor, cabinet_id: UUID, number: int, offer_id: UUID, pieces: int) -> Cell:
    """Puts pieces into a cell; they can be ordered from now on. A cell takes other goods only when it is empty.

    Raises `CabinetUnknown`, `CellUnknown`, `CellMisfit`, `OfferMisfit`.
    """
    cabinet, post_id = _locked(actor, cabinet_id)
    cell = _cells(cabinet, [number])[number]
    offer = Offer.objects.filter(pk=offer_id, merchant=cabinet.merchant_id, is_in_cabinets=True).first()
    if offer is None:
        raise OfferMisfit(field="offer_id", reason="no goods of this counter for cabinets")
    is_taken = cell.quantity > 0 and cell.offer_id != offer_id
    if is_taken or pieces < 1 or cell.quantity + pieces > cell.capacity:
        raise CellMisfit(quantity=cell.quantity, capacity=cell.capacity)
    cell.offer = offer
    cell.quantity += pieces
    cell.save(update_fields=["offer", "quantity"])
    spread(offer.pk, None, pieces)
    key = f"filled:{new_id()}"
    write_change(actor, offer.pk, StockCause.TAKEN_IN, pieces, f"{key}:cell", cell_id=cell.pk)
    write_change(actor, offer.pk, StockCause.TAKEN_IN, pieces, key)
    details = {"cell": number, "offer": str(offer_id), "pieces": pieces}
    _record(CabinetRecord.FILL, actor, cabinet, details, post_id)
    return cell


@transaction.atomic
def count_cabinet(actor: Actor, cabinet_id: UUID, counted: Sequence[CellCounted]) -> Cabinet:
    """Takes stock (盘点): the book follows what was counted, and every difference has its words.

    What is missing can no longer be ordered as far as it was not ordered already. Raises `CabinetUnknown`,
    `CellUnknown`, `CellMisfit`, `DifferenceUnexplained`.
    """
    cabinet, post_id = _locked(actor, cabinet_id)
    key, details = f"counted:{new_id()}", []
    cells = _cells(cabinet, [one.number for one in counted])
    # Every cell before any stock, as when goods are given out of one; stock of several offers by offer.
    for one in sorted(counted, key=lambda one: (str(cells[one.number].offer_id), one.number)):
        cell = cells[one.number]
        difference = one.pieces - cell.quantity
        details.append([one.number, cell.quantity, one.pieces, one.words.strip()])
        if difference:
            _adjust(actor, cell, difference, one, f"{key}:{one.number}")
    _record(CabinetRecord.COUNT, actor, cabinet, {"cells": sorted(details)}, post_id)
    return cabinet


def _adjust(actor: Actor, cell: Cell, difference: int, one: CellCounted, key: str) -> None:
    words = one.words.strip()
    if not words:
        raise DifferenceUnexplained(cell=cell.number, difference=difference)
    if cell.offer_id is None or not 0 <= one.pieces <= cell.capacity:
        raise CellMisfit(cell=cell.number, capacity=cell.capacity)
    cell.quantity = one.pieces
    cell.save(update_fields=["quantity"])
    write_change(actor, cell.offer_id, StockCause.COUNTED, difference, f"{key}:cell", cell_id=cell.pk, words=words)
    if done := spread(cell.offer_id, None, difference, at_most=True):
        write_change(actor, cell.offer_id, StockCause.COUNTED, done, key, words=words)


def _locked(actor: Actor, cabinet_id: UUID) -> tuple[Cabinet, UUID | None]:
    post = actor.require(MallPermission.MANAGE)
    rows = cabinets_within(actor, MallPermission.MANAGE).select_for_update(of=("self",))
    row = rows.filter(pk=cabinet_id).first()
    if row is None:
        raise CabinetUnknown
    return row, post.id if post else None


def _cells(cabinet: Cabinet, numbers: Sequence[int]) -> dict[int, Cell]:
    """Its cells by number, locked in that order. Raises `CellUnknown`."""
    rows = Cell.objects.select_for_update().filter(cabinet=cabinet, number__in=numbers).order_by("number")
    cells = {row.number: row for row in rows}
    for number in numbers:
        if number not in cells:
            raise CellUnknown(cell=number)
    return cells


def _record(kind: CabinetRecord, actor: Actor, row: Cabinet, details: dict[str, object], post_id: UUID | None) -> None:
    append(row, kind, actor=actor, details=details, post_id=post_id, area_id=row.grid_id)
