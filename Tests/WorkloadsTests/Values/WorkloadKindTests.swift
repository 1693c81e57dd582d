import Testing
import Workloads

@Suite struct WorkloadKindTests {
  @Test(
    "a kind is named by its kind, singular, plural or short name, with its group or without",
    arguments: [
      ("deployment", WorkloadKind.deployment), ("deployments", .deployment), ("deploy", .deployment),
      ("Deployment", .deployment), ("deployments.apps", .deployment), ("deployment.v1.apps", .deployment),
      ("daemonset", .daemonSet), ("daemonsets", .daemonSet), ("ds", .daemonSet), ("statefulset", .statefulSet),
      ("statefulsets.apps", .statefulSet), ("sts", .statefulSet),
    ]
  )
  func called(_ word: String, _ kind: WorkloadKind) { #expect(WorkloadKind(called: word) == kind) }

  @Test(
    "other words name none",
    arguments: ["", "pod", "rs", "job", "deployment.extensions.example", "service", "deployment/x"]
  )
  func unknown(_ word: String) { #expect(WorkloadKind(called: word) == nil) }
}
