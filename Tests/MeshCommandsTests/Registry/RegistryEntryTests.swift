import Console
import StandInAPIServer
import Testing
import YAML

@testable import MeshCommands

@Suite("Machines that are added to services and taken out")
struct RegistryEntryTests {
  private static let declared = """
    # The database that others run.
    apiVersion: networking.istio.io/v1
    kind: ServiceEntry
    metadata: {name: db}
    spec:
      hosts: [db.example.com]   # as DNS has it
      ports: [{number: 5432, name: tcp-db, protocol: TCP}]
      resolution: STATIC
      endpoints:
        - address: 192.0.2.1   # the first
          labels: {version: v1}
    ---
    apiVersion: v1
    kind: Service
    metadata: {name: reviews}
    spec: {selector: {app: reviews, tier: web}, ports: [{name: http, port: 9080}]}
    ---
    apiVersion: v1
    kind: Service
    metadata: {name: bare}
    spec: {ports: [{name: http, port: 80}]}

    """

  private static let written = """
    apiVersion: networking.istio.io/v1
    kind: ServiceEntry
    metadata:
      name: mysql
      namespace: default
      annotations:
        meshctl/registered: mysql.default.svc.cluster.local
    spec:
      hosts:
      - mysql.default.svc.cluster.local
      location: MESH_INTERNAL
      resolution: STATIC
      ports:
      - number: 3306
        name: tcp-mysql
        protocol: TCP
      workloadSelector:
        labels:
          app: mysql

    """

  private static let machine = """
    apiVersion: networking.istio.io/v1
    kind: WorkloadEntry
    metadata:
      name: mysql-10-0-0-5
      namespace: default
      annotations:
        meshctl/registered: mysql.default.svc.cluster.local
        team: data
    spec:
      address: 10.0.0.5
      ports:
        tcp-mysql: 3306
      labels:
        app: mysql
        version: v1
      serviceAccount: db

    """

  @Test("a service that nothing declares is made, with the machine, and both go again")
  func newService() async throws {
    let mesh = try DirectoryMesh(["all.yaml": Self.declared])
    let words = "registry add mysql 10.0.0.5 3306 -l version=v1 -a team=data --serviceaccount db"
    let output = """
      serviceentry.networking.istio.io/mysql created (MESH)
      workloadentry.networking.istio.io/mysql-10-0-0-5 created (MESH)

      """
    #expect(await mesh.run(words) == CommandRun(.done, output: output))
    let files = try mesh.names()
    #expect(files.count == 3)
    let texts = try files.filter { $0 != "all.yaml" }.map(mesh.read)
    #expect(texts.sorted() == [Self.written, Self.machine].sorted())
    let again = await mesh.run(words)
    #expect(again.output == output.replacing("created", with: "unchanged"))
    let removed = await mesh.run("registry remove mysql 10.0.0.5")
    #expect(
      removed.output == """
        workloadentry.networking.istio.io/mysql-10-0-0-5 deleted (MESH)
        serviceentry.networking.istio.io/mysql deleted (MESH)

        """
    )
    #expect(try mesh.names() == ["all.yaml"])
    #expect(try mesh.read("all.yaml") == Self.declared)
  }

  @Test("other machines of a service stay, and ports go with the last that has them")
  func severalMachines() async throws {
    let mesh = try ClusterMesh()
    for words in ["10.0.0.5 3306", "fd00:0::6 3306 admin:8080"] {
      #expect(await mesh.run("registry add mysql \(words) -q").status == .done)
    }
    let store = mesh.server.store
    #expect(
      store.objects("workloadentries").compactMap { $0.at("metadata", "name")?.string } == [
        "mysql-10-0-0-5", "mysql-fd00--6",
      ]
    )
    let ports = {
      store.object("serviceentries", "mysql")?.at("spec", "ports")?.items.compactMap { $0["name"]?.string }
    }
    #expect(ports() == ["tcp-mysql", "admin"])
    let listed = await mesh.run("registry remove mysql 10.0.0.7")
    let error = """
      error: no machine 10.0.0.7 was added to mysql.default.svc.cluster.local in MESH
      help: its machines are 10.0.0.5, fd00::6

      """
    #expect(listed == CommandRun(.notFound, error: error))
    #expect(await mesh.run("registry rm mysql FD00::0006 -q").status == .done)
    #expect(ports() == ["tcp-mysql"])
    #expect(await mesh.run("registry rm mysql 10.0.0.5 -q").status == .done)
    #expect(store.objects("serviceentries").isEmpty && store.objects("workloadentries").isEmpty)
  }

  @Test("a machine of a Service has the labels that it selects, and what is asked for later is added")
  func ofService() async throws {
    let mesh = try ClusterMesh(Self.declared)
    let add = "registry add reviews 10.0.0.7"
    #expect(
      await mesh.run("\(add) 9080 -l version=v4,app=other -o name").output
        == "workloadentry.networking.istio.io/reviews-10-0-0-7\n"
    )
    let entry = { mesh.server.store.object("workloadentries", "reviews-10-0-0-7") }
    let labels = { entry()?.at("spec", "labels")?.entries.map { "\($0.key)=\($0.value.string ?? "")" } }
    #expect(labels() == ["app=reviews", "tier=web", "version=v4"])
    let more = await mesh.run("\(add) http:8080 -a team=web --serviceaccount r")
    #expect(more.output == "workloadentry.networking.istio.io/reviews-10-0-0-7 configured (MESH)\n")
    #expect(entry()?.at("spec", "ports", "http")?.wholeNumber == 8080)
    #expect(entry()?.at("spec", "serviceAccount")?.string == "r")
    #expect(entry()?.at("metadata", "annotations", "team")?.string == "web")
  }

  @Test("an endpoint is written into a ServiceEntry that lists its own, and the text around it stays")
  func writtenEndpoints() async throws {
    let mesh = try DirectoryMesh(["all.yaml": Self.declared])
    let run = await mesh.run("registry add db.example.com 192.0.2.2 tcp-db:6543 -l version=v2")
    #expect(run == CommandRun(.done, output: "serviceentry.networking.istio.io/db configured (MESH)\n"))
    let added = """
            labels: {version: v1}
          - address: 192.0.2.2
            ports:
              tcp-db: 6543
            labels:
              version: v2

      """
    #expect(try mesh.read("all.yaml") == Self.declared.replacing("      labels: {version: v1}\n", with: added))
    let again = await mesh.run("registry add db.example.com 192.0.2.2 tcp-db:6543 -l version=v2")
    #expect(again.output == "serviceentry.networking.istio.io/db unchanged (MESH)\n")
    #expect(await mesh.run("registry remove db.example.com 192.0.2.2").status == .done)
    #expect(try mesh.read("all.yaml") == Self.declared)
  }

  @Test(
    "what cannot be added is refused with what to do",
    arguments: [
      (
        "bare 10.0.0.1 80", ExitStatus.failed,
        """
        error: Service default/bare selects no workloads, so that no machine can be added to it
        help: give it a selector, such as app: bare

        """
      ),
      (
        "reviews 10.0.0.1 grpc:9090", .failed,
        """
        error: Service default/reviews has no port grpc:9090: its ports are http:9080
        help: name one of them, such as http:9090

        """
      ),
      (
        "new 10.0.0.1 a:1 a:2", .failed,
        """
        error: two ports are called a
        help: give each a name of its own: NAME:PORT

        """
      ),
      (
        "new 10.0.0.1 1 -l a=b_", .failed,
        """
        error: "b_" is no value of the label a
        help: write --labels KEY=VALUE, such as version=v1

        """
      ),
    ]
  )
  func refused(words: String, status: ExitStatus, error: String) async throws {
    let mesh = try DirectoryMesh(["all.yaml": Self.declared])
    #expect(await mesh.run("registry add \(words)") == CommandRun(status, error: error))
    #expect(try mesh.names() == ["all.yaml"])
  }

  @Test(
    "a word that is no address or port is refused with its place",
    arguments: [
      (
        "10.0.0.300 80", "IP", "10.0.0.300",
        "part 4 is no number from 0 to 255; an address is written as 10.0.0.5 or fd00::5"
      ),
      (
        "10.0.x.1 80", "IP", "10.0.x.1",
        "character 6 cannot be in an address; an address is written as 10.0.0.5 or fd00::5"
      ),
      ("fd00::1::2 80", "IP", "fd00::1::2", "an address is written as 10.0.0.5 or fd00::5"),
      ("0.0.0.0 80", "IP", "0.0.0.0", "0.0.0.0 is the address of no machine"),
      (
        "10.0.0.1 http:0", "[NAME:]PORT", "http:0",
        #"the port "0" is no number from 1 to 65535; write 8080 or http:8080"#
      ),
      (
        "10.0.0.1 65536", "[NAME:]PORT", "65536",
        #"the port "65536" is no number from 1 to 65535; write 8080 or http:8080"#
      ),
      (
        "10.0.0.1 web_1:80", "[NAME:]PORT", "web_1:80",
        #"character 4 of the port's name "web_1" cannot be there; a name has small letters, digits and hyphens, such as "#
          + "http-web"
      ),
    ]
  )
  func mistakes(words: String, argument: String, word: String, reason: String) async throws {
    let mesh = try DirectoryMesh()
    let run = await mesh.run("registry add mysql \(words)")
    let error = """
      error: invalid value "\(word)" for argument \(argument): \(reason)
      help: run "meshctl registry add --help" for usage

      """
    #expect(run == CommandRun(.usage, error: error))
  }

  @Test("what was made in another way is not taken out")
  func foreign() async throws {
    let entry = """
      apiVersion: networking.istio.io/v1
      kind: WorkloadEntry
      metadata: {name: other}
      spec: {address: 10.0.0.9, labels: {app: reviews, tier: web}}

      """
    let mesh = try DirectoryMesh(["all.yaml": Self.declared + "---\n" + entry])
    let error = """
      error: WorkloadEntry default/other was not made by meshctl registry add for reviews.default.svc.cluster.local
      help: take it out with meshctl delete workloadentry other -n default

      """
    #expect(await mesh.run("registry remove reviews 10.0.0.9") == CommandRun(.conflict, error: error))
    let added = await mesh.run("registry add reviews 10.0.0.9 9080")
    #expect(added.status == .conflict)
    #expect(try mesh.names() == ["all.yaml"])
  }

  @Test("a dry run writes nothing")
  func dryRun() async throws {
    let mesh = try DirectoryMesh()
    let run = await mesh.run("registry add mysql 10.0.0.5 3306 --dry-run")
    #expect(run.output.hasPrefix("serviceentry.networking.istio.io/mysql created (dry run, MESH)\n"))
    #expect(try mesh.names() == [])
    let cluster = try ClusterMesh()
    #expect(await cluster.run("registry add mysql 10.0.0.5 3306 --dry-run=client -o yaml").status == .done)
    #expect(cluster.server.store.objects("serviceentries").isEmpty)
  }
}
