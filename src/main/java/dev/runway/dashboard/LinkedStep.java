package dev.runway.dashboard;

/** What a link in a mail can lead to; milestones have the names that they have everywhere. */
enum LinkedStep {

	AGREEMENT_SIGNED("Task_ConfirmAgreement"),

	ONBOARDING_DONE("Task_OnboardPartner"),

	CERTIFICATION_DONE("Task_CertifyReps"),

	JOINT_PLAN_SIGNED("Task_SignJointPlan"),

	FIRST_DEAL_REGISTERED("Task_RegisterFirstDeal"),

	FIRST_CLOSED_WON("Task_CloseFirstDeal"),

	/** The plan for the help that an idle partner gets. */
	HELP("Task_PlanHelp"),

	/** End or extend. */
	DECISION("Task_Decide"),

	/** Whichever milestone has an open task, the first of them. */
	NEXT("");

	private final String elementId;

	LinkedStep(String elementId) {
		this.elementId = elementId;
	}

	/** The task in the diagrams. */
	String elementId() {
		return elementId;
	}

}
