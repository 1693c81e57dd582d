import Foundation
import TestSupport
import Testing

@testable import MeshCommands

/// `meshctl get` on a directory of manifests.
@Suite("Get")
struct GetTests {
  private static let mesh = """
    apiVersion: networking.istio.io/v1
    kind: VirtualService
    metadata: {name: reviews, labels: {team: shop}}
    spec:
      hosts: [reviews]
      http:
      - match: [{headers: {end-user: {exact: jason}}}]
        route: [{destination: {host: reviews, subset: v2}}]
      - route:
        - {destination: {host: reviews, subset: v1}, weight: 2}
        - {destination: {host: reviews, subset: v3}, weight: 1}
    ---
    apiVersion: networking.istio.io/v1
    kind: VirtualService
    metadata: {name: ratings, namespace: other}
    spec: {hosts: [ratings.example, www.ratings.example], gateways: [edge, mesh], http: [{redirect: {uri: /}}]}
    ---
    apiVersion: networking.istio.io/v1
    kind: DestinationRule
    metadata: {name: reviews}
    spec: {host: reviews, subsets: [{name: v1}, {name: v3}]}
    ---
    apiVersion: apps/v1
    kind: Deployment
    metadata: {name: reviews-v1}
    spec: {replicas: 3, template: {metadata: {labels: {version: v1}}, spec: {containers: []}}}

    """

  private func run(_ words: String..., text: String = Self.mesh) async throws -> CommandRun {
    try await run(words, files: ["mesh.yaml": text])
  }

  private func run(_ words: [String], files: [String: String]) async throws -> CommandRun {
    try await TemporaryDirectory.with { directory in
      for (name, text) in files {
        try text.write(to: directory.appendingPathComponent(name), atomically: false, encoding: .utf8)
      }
      let run = await CommandRun.onMesh(["get"] + words + ["--mesh", directory.path])
      return CommandRun(
        run.status,
        output: run.output.replacing(directory.path, with: "DIR"),
        error: run.error.replacing(directory.path, with: "DIR")
      )
    }
  }

  @Test("tables show hosts, gateways, subsets and the shares of the last rule")
  func tables() async throws {
    let routes = """
      NAMESPACE  NAME     GATEWAYS   HOSTS                                DESTINATIONS
      default    reviews  mesh       reviews                              reviews/v1 66.7% reviews/v3 33.3% (+1)
      other      ratings  edge,mesh  ratings.example,www.ratings.example  redirect to / (301)

      """
    #expect(try await run("vs", "-A") == CommandRun(.done, output: routes))
    let both = """
      NAME                                        GATEWAYS  HOSTS    DESTINATIONS
      virtualservice.networking.istio.io/reviews  mesh      reviews  reviews/v1 66.7% reviews/v3 33.3% (+1)

      NAME                                         HOST     SUBSETS
      destinationrule.networking.istio.io/reviews  reviews  v1,v3

      NAME                        READY  UP-TO-DATE  VERSION
      deployment.apps/reviews-v1  -/3             -  v1

      """
    let found = try await run("virtualservices,dr,Deployment")
    #expect(found == CommandRun(.done, output: both))
  }

  @Test("names, selectors and KIND/NAME choose what is listed")
  func selection() async throws {
    let reviews = "virtualservice.networking.istio.io/reviews\n"
    #expect(try await run("vs", "-o", "name") == CommandRun(.done, output: reviews))
    #expect(try await run("vs", "-l", "team in (shop,bank)", "-A", "-o", "name") == CommandRun(.done, output: reviews))
    #expect(
      try await run("vs", "--field-selector", "metadata.name=ratings", "-A", "-o", "name").output.contains("ratings")
    )
    let rule = "destinationrule.networking.istio.io/reviews\n"
    #expect(try await run("vs/reviews", "dr/reviews", "-o", "name") == CommandRun(.done, output: reviews + rule))
  }

  @Test("one resource is shown as itself, several as a List, and templates and orders see the same data")
  func payloads() async throws {
    #expect(try await run("vs", "reviews", "-o", "jsonpath={.spec.hosts[0]}") == CommandRun(.done, output: "reviews"))
    let sorted = try await run("vs", "-A", "--sort-by", ".spec.hosts[0]", "-o", "jsonpath={.items[*].metadata.name}")
    #expect(sorted == CommandRun(.done, output: "ratings reviews"))
    let yaml = """
      apiVersion: v1
      kind: List
      items:
      - apiVersion: networking.istio.io/v1
        kind: DestinationRule
        metadata:
          name: reviews
        spec:
          host: reviews
          subsets:
          - name: v1
          - name: v3

      """
    #expect(try await run("dr", "-o", "yaml") == CommandRun(.done, output: yaml))
  }

  @Test("what is not there says so: status 5, or nothing with --ignore-not-found")
  func missing() async throws {
    let error = "error: virtualservice.networking.istio.io/nope in namespace default not found\n"
    #expect(try await run("vs", "nope") == CommandRun(.notFound, error: error))
    #expect(try await run("vs", "nope", "--ignore-not-found") == CommandRun(.done))
    let partly = try await run("vs", "nope", "reviews", "-o", "name")
    #expect(partly == CommandRun(.notFound, output: "virtualservice.networking.istio.io/reviews\n", error: error))
    let nothing = "No resources found in default namespace of mesh DIR.\n"
    #expect(try await run("gateways.networking.istio.io") == CommandRun(.done, error: nothing))
    let kind =
      "error: there is no kind \"virtualservic\" in mesh DIR\nhelp: did you mean virtualservice or virtualservices?\n"
    #expect(try await run("virtualservic") == CommandRun(.notFound, error: kind))
  }

  @Test("a file that cannot be read hides itself alone, with one warning")
  func unreadable() async throws {
    let run = try await run(["dr", "-o", "name"], files: ["mesh.yaml": Self.mesh, "broken.yaml": "a: ["])
    #expect(run.output == "destinationrule.networking.istio.io/reviews\n")
    #expect(run.error.split(separator: "\n").count == 1)
    #expect(run.error.hasPrefix("warning: DIR/broken.yaml:1:"))
  }
}
