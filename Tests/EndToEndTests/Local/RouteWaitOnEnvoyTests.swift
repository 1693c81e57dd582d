import Foundation
import StandInAPIServer
import TestSupport
import Testing

/// A stand-in cluster with one client, whose proxy is the Envoy of a mesh of this machine: what istiod would do is done by
/// a change of that mesh.
@Suite("Waiting for a real Envoy to follow a change of routes", .requires(.envoy), .requires(.python), .serialized)
struct RouteWaitOnEnvoyTests {
  /// Leads from a port to the socket of the administration, whose path is in a file by the time that anyone asks.
  private static let relay = """
    import socket, sys, threading
    def pump(source, sink):
      while data := source.recv(65536): sink.sendall(data)
      sink.shutdown(socket.SHUT_WR)
    server = socket.create_server(("127.0.0.1", 0))
    print("port", server.getsockname()[1], flush=True)
    while True:
      client, _ = server.accept()
      envoy = socket.socket(socket.AF_UNIX)
      envoy.connect(open(sys.argv[1]).read().strip())
      for ends in ((client, envoy), (envoy, client)): threading.Thread(target=pump, args=ends, daemon=True).start()
    """

  private static let client = """
    apiVersion: v1
    kind: Pod
    metadata: {name: client, namespace: default, labels: {app: client}}
    status: {phase: Running, conditions: [{type: Ready, status: "True"}]}
    ---
    apiVersion: v1
    kind: Pod
    metadata: {name: reviews-v3, namespace: default, labels: {app: reviews, version: v3}}
    status: {phase: Running, conditions: [{type: Ready, status: "True"}]}
    ---
    apiVersion: v1
    kind: Pod
    metadata: {name: reviews-v1, namespace: default, labels: {app: reviews, version: v1}}
    status: {phase: Running, conditions: [{type: Ready, status: "True"}]}

    """

  @Test("the command ends when the Envoy has the new weights, and not before")
  func weights() throws {
    try TemporaryDirectory.with { folder in
      let relay = try ServerProcess(
        [RealComponent.python.path ?? "python3", "-c", Self.relay, folder.appendingPathComponent("socket").path]
      ) { $0.hasPrefix("port ") }
      defer { relay.stop() }
      let port = relay.lines.last.flatMap { UInt16($0.dropFirst(5)) } ?? 0
      let (cluster, istiod) = (try StandInServer(), try StandInServer())
      defer { for server in [cluster, istiod] { server.stop() } }
      try cluster.store.seed(yaml: Self.client)
      cluster.pods.forward("client", 15_000, port: port)
      istiod.faults.inject(
        .answer(
          status: 200,
          headers: [:],
          body: #"[{"cluster_id": "Kubernetes", "proxy": "client.default"}]"#,
          contentType: "application/json"
        ),
        times: nil
      )
      try Data(Kubeconfig.plain(server: cluster.url).utf8).write(to: folder.appendingPathComponent("config"))
      let run = try UpMesh(example: "bookinfo").run(
        #"""
        export KUBECONFIG='\#(folder.path)/config'
        administration=$(meshctl local status --mesh mesh -o 'jsonpath={.administration}')
        echo "${administration#unix:}" >'\#(folder.path)/socket'
        meshctl apply -f mesh -q || exit
        words="route set reviews v1=50 v3=50 --istiod \#(istiod.url) --wait --timeout 1m"
        "$MESHCTL" $words >/dev/null 2>told.txt & waiting=$!
        until grep -q '^waiting for the weights' told.txt || ! kill -0 $waiting; do sleep 0.1; done
        kill -0 $waiting && echo "still waiting"
        meshctl route set reviews v1=50 v3=50 --mesh mesh -q >/dev/null
        wait $waiting
        echo "status $?"
        cat told.txt
        """#
      )
      let output = """
        still waiting
        status 0
        the clusters of reviews.default.svc.cluster.local are in 1 of 1 proxy
        undo with: meshctl route set reviews v1=100
        waiting for the weights of reviews.default.svc.cluster.local: in 0 of 1 proxy, not yet in client.default (\
        \(istiod.url.dropFirst("http://".count)), since
        """
      #expect(run.output.hasPrefix(output), "\(run)")
      #expect(run.output.hasSuffix("the weights of reviews.default.svc.cluster.local are in 1 of 1 proxy\n"), "\(run)")
    }
  }
}
