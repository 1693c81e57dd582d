import Diagnostics

extension CatalogueEntry {
  static let conflictingServiceEntryProtocol = CatalogueEntry(
    "ConflictingServiceEntryProtocol",
    .warning,
    meaning: "Two ServiceEntries give a port of one host different protocols.",
    reason: """
      Which of them holds is not defined. Write the same protocol in both, or export them to different namespaces.
      """,
    wrong: """
      apiVersion: networking.istio.io/v1
      kind: ServiceEntry
      metadata:
        name: a
      spec:
        hosts: [api.example.com]
        location: MESH_EXTERNAL
        resolution: DNS
        ports:
        - {number: 8080, name: http, protocol: HTTP}
      ---
      apiVersion: networking.istio.io/v1
      kind: ServiceEntry
      metadata:
        name: b
      spec:
        hosts: [api.example.com]
        location: MESH_EXTERNAL
        resolution: DNS
        ports:
        - {number: 8080, name: https, protocol: HTTPS}
      """,
    right: """
      apiVersion: networking.istio.io/v1
      kind: ServiceEntry
      metadata:
        name: a
      spec:
        hosts: [api.example.com]
        location: MESH_EXTERNAL
        resolution: DNS
        ports:
        - {number: 8080, name: http, protocol: HTTP}
      ---
      apiVersion: networking.istio.io/v1
      kind: ServiceEntry
      metadata:
        name: b
      spec:
        hosts: [api.example.com]
        location: MESH_EXTERNAL
        resolution: DNS
        ports:
        - {number: 8443, name: https, protocol: HTTPS}
      """
  )
}
