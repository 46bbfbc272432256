"""Terms: what the contract and the conditions of use say."""

from vendor_risk.model.kinds import Country, Day, Days, Hours, Months, Percent, Truth
from vendor_risk.model.record import Statement, fact


class Terms(Statement):
    """What the contract, or where there is none the operator's conditions of use, say."""

    trains_on_inputs: Truth = fact("whether the operator trains models on what we send")
    training_opt_out: Truth = fact("whether we can object to training on what we send")
    governing_law: Country = fact("the country whose law governs the contract")
    retention_days: Days = fact("for how many days the operator keeps what we send")
    zero_retention: Truth = fact("whether the operator keeps nothing of what we send")
    shares_with_authorities: Truth = fact("whether the operator says that it hands data to authorities on request")
    processing_agreement: Truth = fact("whether a data processing agreement (GDPR Art. 28) is signed")
    transfer_impact_assessment: Truth = fact("whether the transfer's impact was assessed")
    subprocessor_notice: Truth = fact("whether we are told before a sub-processor changes")
    incident_notice_hours: Hours = fact("within how many hours we are told of an incident")
    audit_rights: Truth = fact("whether we may audit the operator")
    deletion_on_exit: Truth = fact("whether our data is deleted when we leave")
    data_export: Truth = fact("whether we can take our data with us")
    exit_notice_days: Days = fact("with how many days' notice we can leave")
    change_notice_days: Days = fact("how many days before a change of terms or model we are told")
    price_fixed_until: Day = fact("the day until which the price is fixed")
    uptime_percent: Percent = fact("how many per cent of the time the service is up by contract")
    liability_cap_months: Months = fact("the months' fees to which liability is capped")
    ip_indemnity: Truth = fact("whether the operator indemnifies us against claims of intellectual property")
    output_ownership: Truth = fact("whether the outputs are ours")
    eu_representative: Truth = fact("whether the operator has a representative in the EU (GDPR Art. 27)")
    cisa_requirements: Truth = fact("whether the CISA security requirements are implemented (28 CFR 202.248)")
    onward_transfer_clause: Truth = fact("whether the contract forbids passing data on to covered persons (28 CFR 202.302)")
