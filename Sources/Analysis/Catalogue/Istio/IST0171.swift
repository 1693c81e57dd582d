import Diagnostics

extension CatalogueEntry {
  static let negativeConditionStatus = CatalogueEntry(
    "NegativeConditionStatus",
    .warning,
    meaning: "The cluster says that an object is not in order.",
    reason: """
      The finding repeats the reason that the controller wrote into the status.
      """,
    wrong: """
      apiVersion: v1
      kind: Service
      metadata:
        name: reviews
      spec:
        selector: {app: reviews}
        ports:
        - {name: http, port: 80}
      status:
        conditions:
        - type: istio.io/WaypointBound
          status: "False"
          reason: NoWaypoint
          message: no waypoint is ready
      """,
    right: """
      apiVersion: v1
      kind: Service
      metadata:
        name: reviews
      spec:
        selector: {app: reviews}
        ports:
        - {name: http, port: 80}
      status:
        conditions:
        - type: istio.io/WaypointBound
          status: "True"
          reason: NoWaypoint
          message: no waypoint is ready
      """
  )
}
