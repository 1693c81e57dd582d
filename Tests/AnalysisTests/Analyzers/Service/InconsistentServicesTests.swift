import Diagnostics
import Testing
import YAML

@testable import Analysis

@Suite("InconsistentServices")
struct InconsistentServicesTests {
  @Test(
    "tells in what a Service differs between clusters",
    arguments: [
      ("{ports: [{name: http, port: 80}]}", "{ports: [{name: http, port: 80, nodePort: 30000}]}", nil),
      ("{ports: [{name: http, port: 80}]}", "{ports: [{name: tcp, port: 80}]}", "ports"),
      ("{clusterIP: None}", "{clusterIP: 10.0.0.1}", "mode"), ("{}", "{type: ClusterIP}", nil),
      ("{clusterIP: None}", "{type: LoadBalancer}", "mode and type"),
    ]
  )
  func differs(first: String, second: String, words: String?) {
    let findings = Self.findings(["east": first, "west": second])
    #expect(findings == (words.map { ["the Service differs in its \($0) between the clusters east, west"] } ?? []))
  }

  @Test("says nothing of one cluster")
  func alone() {
    #expect(Self.findings(["east": "{}"]) == [])
  }

  private static func findings(_ specs: [String: String]) -> [String] {
    var analysis = Analysis(MeshSettings())
    for (cluster, spec) in specs.sorted(by: { $0.key < $1.key }) {
      let text = "apiVersion: v1\nkind: Service\nmetadata: {name: s}\nspec: \(spec)\n"
      for document in Parser.documents(in: SourceFile(name: "\(cluster).yaml", text: text)) {
        analysis.add(document, cluster: cluster)
      }
    }
    return analysis.findings().filter { $0.code == .multiClusterInconsistentService }.map(\.message)
  }
}
