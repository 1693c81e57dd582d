import Diagnostics

extension CatalogueEntry {
  static let clashingPeerAuthentication = CatalogueEntry(
    "ClashingPeerAuthentication",
    .warning,
    meaning: "Two PeerAuthentications are for the same workloads.",
    reason: """
      The older one counts, and which that is no file tells: the same files in a new cluster can behave in another
      way. Merge them.
      """,
    wrong: """
      apiVersion: security.istio.io/v1
      kind: PeerAuthentication
      metadata:
        name: default
      spec:
        mtls: {mode: STRICT}
      ---
      apiVersion: security.istio.io/v1
      kind: PeerAuthentication
      metadata:
        name: strict
      spec:
        mtls: {mode: STRICT}
      """,
    right: """
      apiVersion: security.istio.io/v1
      kind: PeerAuthentication
      metadata:
        name: default
      spec:
        mtls: {mode: STRICT}
      """
  )
}
