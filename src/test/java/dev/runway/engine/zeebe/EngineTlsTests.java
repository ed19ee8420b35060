package dev.runway.engine.zeebe;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import javax.net.ssl.KeyManagerFactory;

import io.camunda.client.CamundaClient;
import io.camunda.zeebe.gateway.protocol.GatewayGrpc.GatewayImplBase;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.TopologyRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.TopologyResponse;
import io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import io.netty.handler.ssl.OpenSsl;
import io.netty.handler.ssl.SslContextBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The client speaks TLS to the engine by the JDK alone, as nothing else is shipped. */
class EngineTlsTests {

	private static final char[] PASSWORD = "changeit".toCharArray();

	@TempDir
	Path folder;

	@Test
	void asksAnEngineBehindTls() throws Exception {
		var keys = keys();
		var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
		managers.init(keys, PASSWORD);
		var server = NettyServerBuilder.forPort(0)
			.sslContext(GrpcSslContexts.configure(SslContextBuilder.forServer(managers)).build())
			.addService(new Gateway())
			.build()
			.start();
		try (var client = CamundaClient.newClientBuilder().preferRestOverGrpc(false)
			.grpcAddress(URI.create("https://localhost:" + server.getPort()))
			.caCertificatePath(certificate(keys).toString())
			.build()) {
			assertThat(client.newTopologyRequest().send().join().getGatewayVersion()).isEqualTo("8.8.0");
		}
		finally {
			server.shutdownNow();
		}
		assertThat(OpenSsl.isAvailable()).isFalse();
	}

	private KeyStore keys() throws Exception {
		var file = folder.resolve("keys.p12");
		var keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair", "-alias", "engine", "-keyalg", "EC",
				"-keystore", file.toString(), "-storepass", new String(PASSWORD), "-dname", "CN=localhost", "-ext", "san=dns:localhost").inheritIO().start();
		assertThat(keytool.waitFor()).isZero();
		return KeyStore.getInstance(file.toFile(), PASSWORD);
	}

	private Path certificate(KeyStore keys) throws Exception {
		return Files.writeString(folder.resolve("engine.pem"), "-----BEGIN CERTIFICATE-----\n%s\n-----END CERTIFICATE-----\n"
			.formatted(Base64.getMimeEncoder().encodeToString(keys.getCertificate("engine").getEncoded())));
	}

	/** Answers what is asked first. */
	private static final class Gateway extends GatewayImplBase {

		@Override
		public void topology(TopologyRequest request, StreamObserver<TopologyResponse> answer) {
			answer.onNext(TopologyResponse.newBuilder().setGatewayVersion("8.8.0").build());
			answer.onCompleted();
		}

	}

}
