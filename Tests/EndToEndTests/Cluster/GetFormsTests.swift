import Foundation
import TestSupport
import Testing

/// Every form of `meshctl get`, on a directory and on a cluster: the same words come out.
@Suite("get on a directory and on a cluster")
struct GetFormsTests {
  struct Form: CustomTestStringConvertible {
    let words: String
    let result: ShellRun

    init(_ words: String, _ output: String, error: String = "", status: Int32 = 0) {
      self.words = words
      result = ShellRun(status, output: output, error: error)
    }

    var testDescription: String { words }
  }

  private static let vs = "virtualservice.networking.istio.io"
  private static let dr = "destinationrule.networking.istio.io"

  static let tables = [
    Form(
      "vs",
      """
      NAME     GATEWAYS  HOSTS    DESTINATIONS
      reviews  mesh      reviews  reviews/v1 75% reviews/v3 25%

      """
    ),
    Form(
      "virtualservices.networking.istio.io -A",
      """
      NAMESPACE  NAME     GATEWAYS  HOSTS            DESTINATIONS
      default    reviews  mesh      reviews          reviews/v1 75% reviews/v3 25%
      other      ratings  edge      ratings.example  redirect to / (301)

      """
    ),
    Form(
      "vs,dr,svc",
      """
      NAME                                        GATEWAYS  HOSTS    DESTINATIONS
      virtualservice.networking.istio.io/reviews  mesh      reviews  reviews/v1 75% reviews/v3 25%

      NAME                                         HOST     SUBSETS
      destinationrule.networking.istio.io/reviews  reviews  v1,v3

      NAME             TYPE       CLUSTER-IP  PORT(S)
      service/reviews  ClusterIP  10.0.0.1    9080/TCP

      """
    ),
    Form(
      "svc -o wide",
      """
      NAME     TYPE       CLUSTER-IP  PORT(S)   SELECTOR
      reviews  ClusterIP  10.0.0.1    9080/TCP  app=reviews

      """
    ),
    Form("vs -A --no-headers -l team=shop", "default  reviews  mesh  reviews  reviews/v1 75% reviews/v3 25%\n"),
    Form("vs -n other --no-headers", "ratings  edge  ratings.example  redirect to / (301)\n"),
    Form(
      "vs -A --sort-by .metadata.name --no-headers",
      """
      other    ratings  edge  ratings.example  redirect to / (301)
      default  reviews  mesh  reviews          reviews/v1 75% reviews/v3 25%

      """
    ),
  ]

  static let data = [
    Form("vs -A -o name", "\(vs)/reviews\n\(vs)/ratings\n"),
    Form("vs/reviews dr/reviews -o name", "\(vs)/reviews\n\(dr)/reviews\n"),
    Form("vs reviews -o yaml", BookMesh.reviews),
    Form("dr reviews -o jsonpath='{.spec.subsets[*].name}'", "v1 v3"),
    Form("vs -A -o jsonpath='{range .items[*]}{.metadata.name}{\"\\n\"}{end}'", "reviews\nratings\n"),
    Form(
      "vs -l team!=shop -A -o yaml",
      "apiVersion: v1\nkind: List\nitems:\n"
        + BookMesh.ratings.split(separator: "\n").enumerated().map { ($0 == 0 ? "- " : "  ") + $1 + "\n" }.joined()
    ),
    Form(
      "svc reviews -o jsonpath='{.metadata}'",
      #"{"creationTimestamp":"2026-01-01T00:00:00Z","name":"reviews","namespace":"default","resourceVersion":"14","#
        + #""uid":"00000000-0000-4000-8000-000000000014"}"#
    ),
  ]

  static let troubles = [
    Form("vs -n empty", "", error: "No resources found in empty namespace of MESH.\n"),
    Form("ap -A", "", error: "No resources found in MESH.\n"),
    Form("vs nope --ignore-not-found", ""),
    Form("vs nope", "", error: "error: \(vs)/nope in namespace default not found\n", status: 5),
    Form(
      "vs nope reviews -o name",
      "\(vs)/reviews\n",
      error: "error: \(vs)/nope in namespace default not found\n",
      status: 5
    ),
    Form(
      "virtualservic",
      "",
      error: "error: there is no kind \"virtualservic\" in MESH\n"
        + "help: did you mean virtualservice or virtualservices?\n",
      status: 5
    ),
    Form(
      "vs nope -o json",
      "",
      error: #"{"error":{"kind":"not-found","message":"\#(vs)/nope in namespace default not found","help":[],"#
        + #""exitStatus":5}}"# + "\n",
      status: 5
    ),
  ]

  @Test("a directory gives", arguments: tables + data + troubles)
  func directory(_ form: Form) throws {
    try TemporaryDirectory.with { folder in
      try FileManager.default.createDirectory(
        at: folder.appendingPathComponent("mesh"),
        withIntermediateDirectories: false
      )
      try Manifests.write(BookMesh.manifests, to: "mesh/mesh.yaml", in: folder)
      let run = try ShellRun("meshctl get --mesh mesh \(form.words)", in: folder)
      #expect(Self.withoutMesh(run, "mesh mesh") == form.result)
    }
  }

  @Test("a cluster gives the same", arguments: data + troubles)
  func cluster(_ form: Form) throws {
    try ClusterHome.with(manifests: BookMesh.manifests) { home in
      let run = try home.run("meshctl get \(form.words)")
      #expect(Self.withoutMesh(run, "context stand-in") == form.result)
    }
  }

  @Test("a cluster gives the same tables, with ages behind", arguments: tables)
  func clusterTables(_ form: Form) throws {
    try ClusterHome.with(manifests: BookMesh.manifests) { home in
      let run = try home.run("meshctl get \(form.words)")
      let output = run.output.replacing(#/ +(AGE|[0-9]+[a-z0-9]*)\n/#, with: "\n")
      #expect(output != run.output)
      #expect(Self.trimmed(ShellRun(run.status, output: output, error: run.error)) == Self.trimmed(form.result))
    }
  }

  private static func withoutMesh(_ run: ShellRun, _ name: String) -> ShellRun {
    ShellRun(run.status, output: run.output, error: run.error.replacing(name, with: "MESH"))
  }

  /// A last column is not padded, one before an age is.
  private static func trimmed(_ run: ShellRun) -> ShellRun {
    ShellRun(run.status, output: run.output.replacing(#/ +\n/#, with: "\n"), error: run.error)
  }
}
