import Analysis
import Testing

@Suite("SidecarSelection")
struct SidecarSelectionTests {
  @Test(
    "wants one Sidecar for each workload, and workloads for each Sidecar",
    arguments: [
      (
        "{apiVersion: networking.istio.io/v1, kind: Sidecar, metadata: {name: x}, spec: {egress: [{hosts: [./*]}]}}",
        []
      ),
      (
        """
        {apiVersion: networking.istio.io/v1, kind: Sidecar, metadata: {name: x}, spec: {egress: [{hosts: [./*]}]}}
        ---
        {apiVersion: networking.istio.io/v1, kind: Sidecar, metadata: {name: y}, spec: {egress: [{hosts: [./*]}]}}
        """,
        [
          "IST0111 error 5:70 Sidecar default/y is for the whole namespace, too: give one of them a workloadSelector",
          "IST0111 error 7:70 Sidecar default/x is for the whole namespace, too: give one of them a workloadSelector",
        ]
      ),
      (
        """
        {apiVersion: networking.istio.io/v1, kind: Sidecar, metadata: {name: x}, spec: {workloadSelector: {labels: {app: a}}, egress: [{hosts: [./*]}]}}
        ---
        {apiVersion: networking.istio.io/v1, kind: Sidecar, metadata: {name: y}, spec: {workloadSelector: {labels: {version: v1}}, egress: [{hosts: [./*]}]}}
        """,
        [
          "IST0110 error 5:99 Sidecar default/y selects Pod default/p, too, which takes one Sidecar alone: make one more specific than the other",
          "IST0110 error 7:99 Sidecar default/x selects Pod default/p, too, which takes one Sidecar alone: make one more specific than the other",
        ]
      ),
      (
        """
        {apiVersion: networking.istio.io/v1, kind: Sidecar, metadata: {name: x}, spec: {egress: [{hosts: [./*]}]}}
        ---
        {apiVersion: networking.istio.io/v1, kind: Sidecar, metadata: {name: y}, spec: {workloadSelector: {labels: {version: v1}}, egress: [{hosts: [./*]}]}}
        """,
        []
      ),
      (
        "{apiVersion: networking.istio.io/v1, kind: Sidecar, metadata: {name: x}, spec: {workloadSelector: {labels: {app: m}}, egress: [{hosts: [./*]}]}}",
        [
          "IST0167 warning 5:70 the Sidecar has no effect: Pod default/m, which it selects, is in ambient mode, where no sidecar runs"
        ]
      ),
      (
        "{apiVersion: networking.istio.io/v1, kind: Sidecar, metadata: {name: x}, spec: {workloadSelector: {labels: {version: v2}}, egress: [{hosts: [./*]}]}}",
        [
          "IST0101 error 5:108 no workload of default has the labels version=v2"
        ]
      ),
      (
        """
        {apiVersion: v1, kind: Namespace, metadata: {name: default, labels: {istio.io/dataplane-mode: ambient}}}
        ---
        {apiVersion: networking.istio.io/v1, kind: Sidecar, metadata: {name: x}, spec: {egress: [{hosts: [./*]}]}}
        """,
        [
          "IST0167 warning 7:70 the Sidecar has no effect: its namespace is in ambient mode, where no sidecar runs"
        ]
      ),
      (
        """
        {apiVersion: v1, kind: Namespace, metadata: {name: default, labels: {istio.io/dataplane-mode: ambient, istio.io/rev: canary}}}
        ---
        {apiVersion: networking.istio.io/v1, kind: Sidecar, metadata: {name: x}, spec: {egress: [{hosts: [./*]}]}}
        """,
        []
      ),
    ] as [(String, [String])]
  )
  func findings(part: String, expected: [String]) {
    let text = """
      {apiVersion: v1, kind: Pod, metadata: {name: p, namespace: default, labels: {app: a, version: v1}}, spec: {containers: [{name: c, image: c}]}}
      ---
      {apiVersion: v1, kind: Pod, metadata: {name: m, namespace: default, labels: {app: m}, annotations: {ambient.istio.io/redirection: enabled}}, spec: {containers: [{name: c, image: c}]}}
      ---
      \(part)
      """
    #expect(
      FindingText.findings(
        in: text,
        only: [
          .conflictingSidecarWorkloadSelectors, .multipleSidecarsWithoutWorkloadSelectors, .ineffectivePolicy,
          .referencedResourceNotFound,
        ]
      ) == expected
    )
  }
}
