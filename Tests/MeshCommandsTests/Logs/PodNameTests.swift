import Testing

@testable import MeshCommands

@Suite("The workload of a pod")
struct PodNameTests {
  @Test(
    "it is what the name begins with, when labels tell what is behind it",
    arguments: [
      ("reviews-v1-5d8f9c-x2x7q", ["pod-template-hash": "5d8f9c"], "reviews-v1"),
      ("a-5d8f9c-5d8f9c-x2x7q", ["pod-template-hash": "5d8f9c"], "a-5d8f9c"),
      ("db-0", ["controller-revision-hash": "db-6b9"], "db"),
      ("agent-x2x7q", ["controller-revision-hash": "6b9"], "agent"),
      ("alone", [:], ""),
      ("reviews-v1-5d8f9c-x2x7q", [:], ""),
      ("other", ["pod-template-hash": "5d8f9c"], ""),
    ]
  )
  func workload(_ name: String, _ labels: [String: String], _ workload: String) {
    #expect(PodName(name, labels: labels).workload == workload)
  }
}
