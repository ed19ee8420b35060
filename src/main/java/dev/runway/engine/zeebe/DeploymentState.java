package dev.runway.engine.zeebe;

/** What became of the models that the application brings along. */
public enum DeploymentState {

	/** The engine has not been there yet. */
	WAITING,

	/** The engine has them, or had them before somebody edited one. */
	DEPLOYED,

	/** They are broken, and nothing of them was deployed. */
	REFUSED,

	/** They would overwrite what somebody else has deployed, and wait until somebody decides. */
	HELD_BACK,

	/** The engine has lost its data, and waits until somebody says that every partner is to start again in it. */
	LOST,

	/** The settings leave the deployment to others. */
	LEFT_ALONE

}
