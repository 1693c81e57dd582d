import Console
import StandInAPIServer
import TestSupport
import Testing

@testable import MeshCommands

/// What an istiod of a stand-in cluster knows differs from what the cluster has in each way there is.
@Suite("What the control plane and Kubernetes know of services")
struct RegistryListTests {
  private static let manifests = """
    apiVersion: v1
    kind: Service
    metadata: {name: reviews, namespace: prod}
    spec:
      clusterIP: 10.96.0.1
      selector: {app: reviews}
      ports: [{name: http, port: 9080, targetPort: web}, {name: grpc, port: 9090}, {name: dns, port: 53, protocol: UDP}]
    ---
    apiVersion: v1
    kind: Service
    metadata: {name: new, namespace: prod}
    spec: {clusterIP: 10.96.0.2, selector: {app: new}, ports: [{name: tcp, port: 5000}]}
    ---
    \(pod("reviews-a", "10.0.0.1", isReady: true))
    ---
    \(pod("reviews-b", "10.0.0.2", isReady: true))
    ---
    \(pod("reviews-c", "10.0.0.3", isReady: false))
    ---
    apiVersion: networking.istio.io/v1
    kind: ServiceEntry
    metadata: {name: db, namespace: prod}
    spec:
      hosts: [db.example.com]
      ports: [{number: 5432, name: tcp, protocol: TCP}]
      resolution: STATIC
      endpoints: [{address: 192.0.2.1}]

    """

  private static func pod(_ name: String, _ address: String, isReady: Bool) -> String {
    """
    apiVersion: v1
    kind: Pod
    metadata: {name: \(name), namespace: prod, labels: {app: reviews}}
    spec: {containers: [{name: app, image: x, ports: [{name: web, containerPort: 8080}]}]}
    status: {podIP: \(address), conditions: [{type: Ready, status: "\(isReady ? "True" : "False")"}]}
    """
  }

  private static func service(_ host: String, _ ports: String, registry: String = "Kubernetes") -> String {
    """
    {"Attributes": {"ServiceRegistry": "\(registry)", "Namespace": "prod"}, "hostname": "\(host)", "ports": [\(ports)],
     "defaultAddress": "10.96.0.1"}
    """
  }

  private static func endpoint(_ host: String, _ port: Int, _ address: String, _ number: Int, more: String = "")
    -> String
  {
    """
    {"ep": [{"service": {"hostname": "\(host)", "Attributes": {"Namespace": "prod"}},
      "servicePort": {"name": "x", "port": \(port), "protocol": "HTTP"},
      "endpoint": {"Address": "\(address)", "EndpointPort": \(number), "WorkloadName": "reviews",
       "Locality": {"ClusterID": "Kubernetes"}\(more)}}]}
    """
  }

  private static let reviews = "reviews.prod.svc.cluster.local"

  private static func mesh() throws -> IstiodMesh {
    let services = [
      service(reviews, #"{"name": "http", "port": 9080, "protocol": "HTTP"}, {"port": 9091, "protocol": "TCP"}"#),
      service("old.prod.svc.cluster.local", #"{"port": 80, "protocol": "UnsupportedProtocol"}"#),
      service("db.example.com", #"{"port": 5432, "protocol": "HTTP"}"#, registry: "External"),
    ]
    let endpoints = [
      endpoint(reviews, 9080, "10.0.0.1", 8080, more: #", "TLSMode": "istio""#),
      endpoint(reviews, 9080, "10.0.0.3", 8081),
      endpoint(reviews, 9080, "10.0.0.9", 8080),
      endpoint(reviews, 9080, "10.1.0.9", 8080).replacing("Kubernetes", with: "other"),
      endpoint("db.example.com", 5432, "192.0.2.1", 5432, more: #", "HealthStatus": 1"#),
    ]
    let pages = [
      "/debug/registryz": "[\(services.joined(separator: ","))]",
      "/debug/endpointz": "[\(endpoints.joined(separator: ","))]",
    ]
    return try IstiodMesh(["istiod-1": IstiodMesh.Istiod(pages: pages)], manifests)
  }

  @Test("services say who does not know them, and which ports differ")
  func services() async throws {
    let table = """
      HOST                            PORTS              REGISTRY    REMARK
      db.example.com                  5432/HTTP          External    port 5432/HTTP is TCP in Kubernetes
      new.prod.svc.cluster.local      5000/TCP           Kubernetes  not known to istiod
      old.prod.svc.cluster.local      80/auto            Kubernetes  not in Kubernetes
      reviews.prod.svc.cluster.local  9080/HTTP,9091/TCP  Kubernetes  port 9091 is not in Kubernetes; port 9090/GRPC is \
      not known to istiod; port 53/UDP is not known to istiod

      """
    let run = await (try Self.mesh()).run("registry services -n prod")
    #expect(run.status == .done)
    #expect(Self.squeezed(run.output) == Self.squeezed(table))
    #expect(run.error == "note: 4 of 4 differ between istiod and Kubernetes\n")
  }

  @Test("endpoints say which ready pods have none, which have no pod, and where ports differ")
  func endpoints() async throws {
    let table = """
      HOST PORT ENDPOINT WORKLOAD REMARK
      \(Self.reviews) 9080/HTTP 10.0.0.1:8080 reviews-a
      \(Self.reviews) 9080/HTTP 10.0.0.2:8080 reviews-b ready, but istiod has no endpoint of it
      \(Self.reviews) 9080/HTTP 10.0.0.3:8081 reviews-c port 8080 in Kubernetes; pod is not ready
      \(Self.reviews) 9080/HTTP 10.0.0.9:8080 reviews nothing in Kubernetes has this address
      \(Self.reviews) 9080/HTTP 10.1.0.9:8080 reviews
      \(Self.reviews) 9090/GRPC 10.0.0.1:9090 reviews-a ready, but istiod has no endpoint of it
      \(Self.reviews) 9090/GRPC 10.0.0.2:9090 reviews-b ready, but istiod has no endpoint of it

      """
    let run = await (try Self.mesh()).run("registry endpoints reviews.prod")
    #expect(run.status == .done)
    #expect(Self.squeezed(run.output) == table)
    #expect(run.error == "note: 5 of 7 differ between istiod and Kubernetes\n")
    let names = await (try Self.mesh()).run("registry endpoints db.example.com -o name")
    #expect(names.output == "192.0.2.1:5432\n")
  }

  @Test("instances are there once, with all that they serve")
  func instances() async throws {
    let run = await (try Self.mesh()).run("registry instances reviews.prod -o jsonpath={.items[0]}")
    let first = """
      {"workload":"reviews","namespace":"prod","address":"10.0.0.9","services":["\(Self.reviews):9080"],\
      "remarks":["nothing in Kubernetes has this address"]}
      """
    #expect(run.output == first)
    let ports = await (try Self.mesh()).run("registry instances reviews -n prod -o jsonpath={.items[2].services}")
    #expect(ports.output == #"["\#(Self.reviews):9080","\#(Self.reviews):9090"]"#)
  }

  @Test("an istiod at an address is asked alone where there is no cluster")
  func address() async throws {
    let mesh = try Self.mesh()
    let url = try #require(mesh.servers["istiod-1"]).url
    let run = await CommandRun.onMesh(["registry", "services", "--istiod", url, "-o", "name"])
    #expect(run == CommandRun(.done, output: "db.example.com\nold.prod.svc.cluster.local\n\(Self.reviews)\n"))
  }

  @Test("several istiods that know different services are told")
  func severalIstiods() async throws {
    let pages = ["/debug/registryz": "[\(Self.service("a.b", #"{"port": 1}"#))]"]
    let mesh = try IstiodMesh([
      "istiod-1": IstiodMesh.Istiod(pages: pages), "istiod-2": IstiodMesh.Istiod(pages: ["/debug/registryz": "null"]),
    ])
    let run = await mesh.run("registry services -o jsonpath={.items[*].remarks}")
    #expect(run.output == #"["not known to istiod-2","not in Kubernetes"]"#)
  }

  @Test("a directory has what its manifests declare")
  func directory() async throws {
    let mesh = try DirectoryMesh(["all.yaml": Self.manifests])
    let run = await mesh.run("registry endpoints")
    let table = """
      HOST PORT ENDPOINT WORKLOAD REMARK
      db.example.com 5432/TCP 192.0.2.1:5432 db
      \(Self.reviews) 9080/HTTP 10.0.0.1:8080 reviews-a
      \(Self.reviews) 9080/HTTP 10.0.0.2:8080 reviews-b
      \(Self.reviews) 9080/HTTP 10.0.0.3:8080 reviews-c pod is not ready
      \(Self.reviews) 9090/GRPC 10.0.0.1:9090 reviews-a
      \(Self.reviews) 9090/GRPC 10.0.0.2:9090 reviews-b
      \(Self.reviews) 9090/GRPC 10.0.0.3:9090 reviews-c pod is not ready

      """
    #expect(run.status == .done)
    #expect(Self.squeezed(run.output) == table)
    #expect(run.error == "")
    let services = await mesh.run("registry services -o name")
    #expect(services.output == "db.example.com\nnew.prod.svc.cluster.local\n\(Self.reviews)\n")
  }

  @Test("the answers of a real istiod about 10,000 services are listed")
  func many() async throws {
    let services = (0..<10_000).map {
      Self.service("s\($0).prod.svc.cluster.local", #"{"port": 80, "protocol": "HTTP"}"#)
    }
    let pages = ["/debug/registryz": "[\(services.joined(separator: ","))]"]
    let mesh = try IstiodMesh(["istiod-1": IstiodMesh.Istiod(pages: pages)])
    let run = await mesh.run("registry services -o name")
    #expect(run.output.split(separator: "\n").count == 10_000)
  }

  /// A table with one space between its columns, and none at the ends of its lines.
  private static func squeezed(_ table: String) -> String {
    table.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.split(separator: " ").joined(separator: " ") }.joined(separator: "\n")
  }
}
