import Diagnostics
import Testing
import YAML

@testable import Preflight

@Suite("Facts and judgements of preflight checks")
struct MeshCheckTests {
  private static func node(_ text: String) throws -> Node {
    try #require(Parser.parse(SourceFile(name: "fact.yaml", bytes: Array(text.utf8))).root)
  }

  private static func facts() -> ClusterFacts {
    ClusterFacts(namespace: "default", istioNamespace: "istio-system", unknown: "nobody asked")
  }

  @Test(
    "the version of an image is its tag, without the variant and the port of a registry",
    arguments: [
      ("docker.io/istio/proxyv2:1.26.0", "1.26.0"), ("istio/proxyv2:1.26.0-distroless", "1.26.0"),
      ("registry:5000/proxyv2", nil), ("registry:5000/proxyv2:1.2-debug@sha256:ab", "1.2"), ("proxyv2@sha256:ab", nil),
      ("proxyv2:", nil), ("", nil),
    ] as [(String, String?)]
  )
  func versions(image: String, version: String?) { #expect(ImageVersion.version(of: image) == version) }

  @Test(
    "versions begin with two numbers, or are none",
    arguments: [("v1.36.2", [1, 36]), ("1.26", [1, 26]), ("1.27-alpha.0", [1, 27]), ("latest", []), ("1", [])]
  )
  func numbers(text: String, numbers: [Int]) {
    #expect(ImageVersion.majorAndMinor(of: text).map { [$0.major, $0.minor] } ?? [] == numbers)
  }

  @Test("what is not known is never called right: it is skipped, or a warning with its cure")
  func unknown() {
    var facts = Self.facts()
    for section in CheckReport(CheckPlan.cluster, on: facts).sections {
      #expect(section.results.allSatisfy { $0.outcome == .skipped("nobody asked") })
    }
    facts.kinds = .unknown("forbidden", cure: "ask")
    #expect(KindsInstalled().outcome(on: facts) == .warning("cannot be told: forbidden", cure: "ask"))
  }

  @Test(
    "a server too old for server-side apply is wrong, and one of no version doubtful",
    arguments: [
      ("v1.22.0", CheckOutcome.passed("v1.22.0")), ("v2.0.0", .passed("v2.0.0")),
      ("v1.21.9", .failed("the server is v1.21.9, which has no server-side apply", cure: "upgrade the cluster")),
      ("odd", .warning("the server says its version is odd", cure: "see what kubectl version says")),
    ]
  )
  func serverVersion(version: String, outcome: CheckOutcome) {
    var facts = Self.facts()
    facts.serverVersion = .known(version)
    #expect(ServerVersionFits().outcome(on: facts) == outcome)
  }

  @Test(
    "a proxy may be as new as a control plane or one minor version older, and no newer",
    arguments: [("1.26.3", true), ("1.25.0", true), ("1.24.0", false), ("1.27.0", false), ("latest", false)]
  )
  func skew(tag: String, fits: Bool) throws {
    var facts = Self.facts()
    facts.controlPlanes = .known([
      ControlPlane(try Self.node("spec: {template: {spec: {containers: [{image: 'pilot:1.26.0'}]}}}"))
    ])
    let pod = "{metadata: {name: a, namespace: b}, spec: {containers: [{name: istio-proxy, image: 'proxyv2:\(tag)'}]}}"
    facts.proxies = .known([try #require(MeshProxy(try Self.node(pod)))])
    #expect((ProxyVersionsFit().outcome(on: facts) == .passed(nil)) == fits)
  }

  @Test(
    "a pod without a proxy, or one that has ended, has none",
    arguments: [
      "{spec: {containers: [{name: app}]}}", "{spec: 3}", "[]",
      "{spec: {containers: [{name: istio-proxy}]}, status: {phase: Succeeded}}",
    ]
  )
  func noProxy(text: String) throws { #expect(MeshProxy(try Self.node(text)) == nil) }

  @Test("a kind counts as served only in versions that are, and once it is established")
  func kinds() throws {
    let definition = """
      metadata: {name: virtualservices.networking.istio.io}
      spec: {versions: [{name: v1alpha3, served: true}, {name: v1, served: false}]}
      status: {conditions: [{type: Established, status: "True"}]}
      """
    let kind = InstalledKind(try Self.node(definition))
    #expect(kind.servedVersions == ["v1alpha3"])
    #expect(kind.isEstablished)
    var facts = Self.facts()
    facts.kinds = .known([kind])
    let old = "the cluster serves virtualservices.networking.istio.io only in v1alpha3"
    let cure = "upgrade Istio's chart base; until then write manifests in those versions"
    #expect(KindVersionsServed().outcome(on: facts) == .warning(old, cure: cure))
    let missing =
      "the cluster does not serve destinationrules.networking.istio.io, gateways.networking.istio.io, "
      + "serviceentries.networking.istio.io and 10 more"
    let install = "install Istio's chart base: helm upgrade --install istio-base istio/base"
    #expect(KindsInstalled().outcome(on: facts) == .failed(missing, cure: install))
  }
}
