import static org.codelibs.opensearch.runner.OpenSearchRunner.newConfigs;

import java.util.List;

import org.codelibs.opensearch.runner.OpenSearchRunner;
import org.opensearch.common.settings.Setting;
import org.opensearch.plugins.Plugin;

/** One OpenSearch node on the loopback interface; arguments: its folder, its HTTP port, its transport port. */
public final class OpenSearchNode {

	public static void main(String[] arguments) throws Exception {
		String folder = arguments[0];
		int http = Integer.parseInt(arguments[1]);
		int transport = Integer.parseInt(arguments[2]);
		OpenSearchRunner runner = new OpenSearchRunner();
		runner.onBuild((number, settings) -> {
			settings.put("http.host", "127.0.0.1");
			settings.put("http.port", Integer.toString(http));
			settings.put("transport.host", "127.0.0.1");
			settings.put("transport.port", Integer.toString(transport));
			settings.put("cluster.routing.allocation.disk.threshold_enabled", false);
			settings.put("action.auto_create_index", "true");
		});
		runner.build(newConfigs().clusterName("opensearch")
			.numOfNode(1)
			.basePath(folder)
			.pluginTypes(IndexStateManagement.class.getName()));
		Runtime.getRuntime().addShutdownHook(new Thread(() -> close(runner)));
		runner.ensureYellow();
		Thread.currentThread().join();
	}

	private static void close(OpenSearchRunner runner) {
		try {
			runner.close();
		}
		catch (Exception e) {
			e.printStackTrace();
		}
	}

	/** Knows the one setting of the plugin of this name without which Tasklist does not start. */
	public static final class IndexStateManagement extends Plugin {

		@Override
		public List<Setting<?>> getSettings() {
			return List.of(Setting.simpleString("index.plugins.index_state_management.policy_id",
					Setting.Property.IndexScope, Setting.Property.Dynamic));
		}

	}

}
