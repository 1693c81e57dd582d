import Testing

@testable import MeshCommands

@Suite("meshctl route get")
struct RouteGetTests {
  private static let manifests =
    MeshScript.versions + """
      ---
      apiVersion: networking.istio.io/v1
      kind: VirtualService
      metadata: {name: second}
      spec:
        hosts: [reviews]
        http: [{route: [{destination: {host: reviews}}]}]
      ---
      apiVersion: networking.istio.io/v1
      kind: VirtualService
      metadata: {name: edge}
      spec:
        hosts: [shop.example.com]
        gateways: [istio-system/edge]
        http:
          - match: [{uri: {prefix: /reviews}}, {method: {exact: PUT}, uri: {exact: /r}}]
            timeout: 2s
            route: [{destination: {host: reviews, subset: v1}}]
          - redirect: {uri: /reviews}

      """

  private static let table = """
    SERVICE  REQUESTS                       GO TO               SHARE  READY
    ratings  all                            all pods equally     100%      0
    reviews  header end-user is jason       v1                   100%      1
             all others                     v1                    80%      1
                                            v2                    20%      0
             none                           second is not used
             at gateway istio-system/edge   v1                   100%      1
             and host shop.example.com      timeout 2s
             and path begins with /reviews
             or path is /r
             and method is PUT

    """

  private static let tree = """
    reviews.default.svc.cluster.local
    ├── from the mesh: virtualservice routes in namespace default
    │   ├── header end-user is jason
    │   │   └── v1 100%, 1 pod ready
    │   └── all others
    │       ├── v1 80%, 1 pod ready
    │       └── v2 20%, 0 pods ready
    ├── not used: virtualservice second in namespace default
    └── through istio-system/edge, host shop.example.com: virtualservice edge in namespace default
        └── path begins with /reviews or path is /r and method is PUT
            ├── v1 100%, 1 pod ready
            └── timeout 2s

    """

  @Test("proves what the table of a directory says")
  func directory() async throws {
    let mesh = try DirectoryMesh(["mesh.yaml": Self.manifests])
    #expect(await mesh.run("route get") == CommandRun(.done, output: Self.table))
  }

  @Test("proves that a cluster gives the same table, and what the tree says")
  func cluster() async throws {
    let mesh = try ClusterMesh(Self.manifests)
    #expect(await mesh.run("route get") == CommandRun(.done, output: Self.table))
    #expect(await mesh.run("route get reviews -o tree") == CommandRun(.done, output: Self.tree))
  }

  @Test("proves what programs read, and that the rest is 404 where every rule has conditions")
  func payload() async throws {
    let only = MeshScript.route(1, 2).replacing("- timeout: 1s", with: "- match: [{port: 80}]")
    let mesh = try DirectoryMesh(["mesh.yaml": MeshScript.reviews, "routes.yaml": only])
    let paths = [
      ".service": "reviews.default.svc.cluster.local", ".entrances[0].answersOthersWith404": "true",
      ".entrances[0].rules[0].matches[0][0]": "port is 80", ".entrances[0].rules[0].destinations[1].readyPods": "0",
      ".entrances[0].virtualService.place": "routes.yaml:1:1",
    ]
    for (path, expected) in paths {
      let run = await mesh.run("route get reviews -o jsonpath={.items[0]\(path)}")
      #expect(run == CommandRun(.done, output: expected), "\(path)")
    }
    let rows = await mesh.run("route get reviews --no-headers").output.split(separator: "\n")
    #expect(rows.last == "         all others  answer 404")
  }

  @Test("proves that an unknown service is told with a near one, and a namespace without services")
  func unknown() async throws {
    let mesh = try DirectoryMesh(["mesh.yaml": Self.manifests])
    let error = """
      error: there is no service review.default.svc.cluster.local in MESH
      help: did you mean reviews?

      """
    #expect(await mesh.run("route get review") == CommandRun(.notFound, error: error))
    let empty = await (try ClusterMesh(Self.manifests)).run("route get -n other")
    #expect(empty == CommandRun(.done, error: "there is no service in namespace other of MESH\n"))
  }
}
