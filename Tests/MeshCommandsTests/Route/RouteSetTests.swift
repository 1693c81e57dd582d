import Testing

@testable import MeshCommands

@Suite("meshctl route set")
struct RouteSetTests {
  @Test("changes nothing in a directory but the weights, and adds lines where a destination was missing")
  func text() async throws {
    let routes = """
      # Where requests go.
      apiVersion: networking.istio.io/v1
      kind: VirtualService
      metadata: {name: "reviews"}   # quoted
      spec:
        hosts:
        - reviews
        http:
        - route:
          # the stable version
          - destination: {host: reviews, subset: v1}
            weight: 80   # most
            headers: {request: {set: {x: y}}}
          - destination:
              subset: 'v2'
              host: reviews
            weight: 20
          x-unknown: kept

      """
    let services = MeshScript.versions.split(separator: "---\n").dropLast().joined(separator: "---\n")
    let mesh = try DirectoryMesh(["services.yaml": services, "routes.yaml": routes])
    let run = await mesh.run("route set reviews v1=90 v3=10 -q")
    #expect(run == CommandRun(.done))
    #expect(
      try mesh.read("routes.yaml")
        == routes.replacing("weight: 80", with: "weight: 90").replacing(
          "      weight: 20\n",
          with: """
                  weight: 0
                - destination:
                    host: reviews
                    subset: v3
                  weight: 10

            """
        )
    )
    #expect(
      try mesh.read("services.yaml")
        == services.replacing(
          "    - {name: v2, labels: {version: v2}}\n",
          with: """
                - {name: v2, labels: {version: v2}}
                - name: v3
                  labels:
                    version: v3

            """
        )
    )
  }

  @Test("a dry run shows all and writes nothing")
  func dryRun() async throws {
    let mesh = try DirectoryMesh(["mesh.yaml": MeshScript.versions])
    let run = await mesh.run("route set reviews v1=100 --dry-run")
    let expected = """
      reviews.default.svc.cluster.local, rule http[1]
        v1  80 → 100  ████████████████████
        v2  20 →   0  ░░░░░░░░░░░░░░░░░░░░
      virtualservice.networking.istio.io/routes configured (dry run, MESH)

      """
    #expect(run == CommandRun(.done, output: expected))
    #expect(try mesh.read("mesh.yaml") == MeshScript.versions)
  }

  @Test("two VirtualServices for one service are told apart by name")
  func owners() async throws {
    let second = MeshScript.route(30, 70)
    let mesh = try DirectoryMesh(["mesh.yaml": MeshScript.versions, "second.yaml": second])
    let run = await mesh.run("route set reviews v1=100")
    let names = ["reviews", "routes"].map { "virtualservice.networking.istio.io/\($0) in namespace default" }
    #expect(
      run
        == CommandRun(
          .conflict,
          error: """
            error: \(names[0]) and \(names[1]) all name reviews.default.svc.cluster.local
            help: choose one with --virtual-service NAME; Istio follows the first alone

            """
        )
    )
    let chosen = await mesh.run("route set reviews v1=100 --virtual-service routes -q")
    #expect(chosen == CommandRun(.done))
    #expect(try mesh.read("second.yaml") == second)
  }

  @Test("odd sums that are there are shown with what they amount to, and are undone by history, not by weights")
  func oddSums() async throws {
    let mesh = try DirectoryMesh([
      "mesh.yaml": MeshScript.versions.replacing("weight: 80", with: "weight: 1").replacing(
        "weight: 20",
        with: "weight: 3"
      )
    ])
    let set = await mesh.run("route set reviews v1=7 --normalize")
    let expected = """
      reviews.default.svc.cluster.local, rule http[1]
        v1  1 (25%) → 100  ████████████████████
        v2  3 (75%) →   0  ░░░░░░░░░░░░░░░░░░░░
      virtualservice.networking.istio.io/routes configured (MESH)

      """
    #expect(set == CommandRun(.done, output: expected, error: "undo with: meshctl route undo reviews\n"))
  }
}
