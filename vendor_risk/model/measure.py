"""Measure: what supplements a transfer tool technically, in the terms of the EDPB's Recommendations 01/2020, Annex 2."""

from vendor_risk.model.kinds import Truth
from vendor_risk.model.record import Statement, fact


class Encryption(Statement):
    """Encryption of data that the recipient stores, or that only it can open."""

    before_transfer: Truth = fact("whether the data is strongly encrypted before it leaves")
    state_of_the_art: Truth = fact("whether the encryption withstands the authorities' cryptanalysis for as long as it must")
    sound: Truth = fact("whether the encryption is implemented without flaw, by software that is maintained")
    keys_managed: Truth = fact("whether the keys are managed reliably")


class Pseudonymisation(Statement):
    """Pseudonyms in place of what says whom data is about."""

    before_transfer: Truth = fact("whether the data is pseudonymised before it leaves")
    single_out: Truth = fact("whether somebody can be singled out in the data without what undoes the pseudonyms")
    kept_apart: Truth = fact("whether what undoes the pseudonyms is kept apart, and protected technically and organisationally")


class Split(Statement):
    """Data that is split so that no recipient has enough of it."""

    parts_reveal: Truth = fact("whether a part can be read, or attributed to a person, without the others")
    apart: Truth = fact("whether each part goes to another processor in another jurisdiction")
    secure_computation: Truth = fact("whether what the processors compute together is secure against active adversaries")
    authorities_collaborate: Truth = fact("whether authorities of these jurisdictions are known to work together to get at all parts")


class Transit(Statement):
    """Protection of data on its way to a recipient."""

    encrypted: Truth = fact("whether transport encryption of the state of the art withstands the authorities on the way")
    trusted_keys: Truth = fact("whether sender and recipient agreed on a trustworthy certification authority or public keys")
    endpoints_secured: Truth = fact("whether the systems at both ends are protected against attacks and back doors")
    end_to_end: Truth = fact("whether the content is encrypted end to end where transport encryption alone may be broken")
