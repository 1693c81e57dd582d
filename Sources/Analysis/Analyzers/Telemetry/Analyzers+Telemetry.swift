extension Analyzers {
  /// What Telemetries ask of the mesh.
  static let telemetry: [any Analyzer] = [
    DefaultTelemetries(), LightstepProviders(), TelemetryProviders(), TelemetrySelectors(), UnknownProviders(),
  ]
}
