import Diagnostics

extension CatalogueEntry {
  static let serviceEntryAddressesRequired = CatalogueEntry(
    "ServiceEntryAddressesRequired",
    .warning,
    meaning: "A ServiceEntry has a port of plain TCP and no address.",
    reason: """
      Nothing but its address tells traffic of plain TCP from other traffic: without one, the port catches all traffic
      to its number. Write addresses, or a protocol whose traffic names its host.
      """,
    wrong: """
      apiVersion: networking.istio.io/v1
      kind: ServiceEntry
      metadata:
        name: db
      spec:
        hosts: [db.example.com]
        location: MESH_EXTERNAL
        resolution: DNS
        ports:
        - {number: 5432, name: tcp, protocol: TCP}
      """,
    right: """
      apiVersion: networking.istio.io/v1
      kind: ServiceEntry
      metadata:
        name: db
      spec:
        hosts: [db.example.com]
        location: MESH_EXTERNAL
        resolution: DNS
        ports:
        - {number: 5432, name: tcp, protocol: TCP}
        addresses: [240.0.0.10]
      """
  )
}
