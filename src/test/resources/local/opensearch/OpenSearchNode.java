import static org.codelibs.opensearch.runner.OpenSearchRunner.newConfigs;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

import org.codelibs.opensearch.runner.OpenSearchRunner;
import org.opensearch.action.ActionRequest;
import org.opensearch.action.DocWriteRequest;
import org.opensearch.action.bulk.BulkRequest;
import org.opensearch.action.index.IndexRequest;
import org.opensearch.action.support.ActionFilter;
import org.opensearch.action.update.UpdateRequest;
import org.opensearch.common.settings.Setting;
import org.opensearch.core.action.ActionListener;
import org.opensearch.plugins.ActionPlugin;
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
			settings.put("cluster.max_shards_per_node", 5000);
			settings.put("action.auto_create_index", "true");
		});
		runner.build(newConfigs().clusterName("opensearch")
			.numOfNode(1)
			.basePath(folder)
			.pluginTypes(ForCamunda.class.getName()));
		Runtime.getRuntime().addShutdownHook(new Thread(() -> close(runner)));
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

	/** What Tasklist 8.6.0 needs of OpenSearch. */
	public static final class ForCamunda extends Plugin implements ActionPlugin {

		/** The one setting of a plugin for the life of indices without which Tasklist does not start. */
		@Override
		public List<Setting<?>> getSettings() {
			return List.of(Setting.simpleString("index.plugins.index_state_management.policy_id",
					Setting.Property.IndexScope, Setting.Property.Dynamic));
		}

		@Override
		public List<ActionFilter> getActionFilters() {
			return List.of(new FullMoments());
		}

	}

	/**
	 * Writes moments out in full. Tasklist leaves milliseconds and seconds out where they are zero, its own mapping refuses such a
	 * moment, and then its import stands still for good: one task in a thousand comes or goes on a full second.
	 */
	private static final class FullMoments extends ActionFilter.Simple {

		private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSXXX");

		@Override
		public int order() {
			return 0;
		}

		@Override
		protected boolean apply(String action, ActionRequest request, ActionListener<?> listener) {
			if (request instanceof BulkRequest bulk) {
				for (DocWriteRequest<?> write : bulk.requests()) {
					if (write instanceof UpdateRequest update && update.index().startsWith("tasklist-list-view-")) {
						fill(update.doc());
						fill(update.upsertRequest());
					}
				}
			}
			return true;
		}

		private static void fill(IndexRequest document) {
			if (document != null) {
				Map<String, Object> fields = document.sourceAsMap();
				for (String moment : List.of("creationTime", "completionTime")) {
					fields.computeIfPresent(moment, (name, value) -> full(value.toString()));
				}
				document.source(fields);
			}
		}

		private static String full(String moment) {
			return moment.contains(".") ? moment : FULL.format(OffsetDateTime.parse(moment));
		}

	}

}
