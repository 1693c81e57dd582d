import Diagnostics

extension CatalogueEntry {
  static let multipleSidecarsWithoutWorkloadSelectors = CatalogueEntry(
    "MultipleSidecarsWithoutWorkloadSelectors",
    .error,
    meaning: "Two Sidecars are for the whole of one namespace.",
    reason: """
      A workload takes one Sidecar alone, and which one is not defined. Keep one for the namespace, and give the
      others a workloadSelector.
      """,
    wrong: """
      apiVersion: networking.istio.io/v1
      kind: Sidecar
      metadata:
        name: default
      spec:
        egress:
        - hosts: [./*, istio-system/*]
      ---
      apiVersion: networking.istio.io/v1
      kind: Sidecar
      metadata:
        name: other
      spec:
        egress:
        - hosts: [./*, istio-system/*]
      """,
    right: """
      apiVersion: networking.istio.io/v1
      kind: Sidecar
      metadata:
        name: default
      spec:
        egress:
        - hosts: [./*, istio-system/*]
      """
  )
}
