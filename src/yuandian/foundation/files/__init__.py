"""Files: pictures, documents and recordings that people attach to something.

An *upload* belongs to its owner until a module *claims* it for a *subject*, such as a case; one that nobody
claims within a day goes again. Pictures are always re-encoded from their pixels, so that neither a place in
their metadata nor anything hidden behind them is kept. This module promises that what a file is was read
from its bytes, that nothing is public, and that links end. Who may see a file is left to the module that
claimed it: it hands out cards only to those who may see the subject.
"""
