/// The layers of the product and what each may import.
enum Layers {
  /// Highest first; a target depends only on targets below it.
  static let order = [
    "meshctl",
    "MeshCommands",
    "Rollouts", "Workloads", "Descriptions", "Routing", "Injection", "GoTemplate", "Capture", "Analysis", "ProxyDrift",
    "Supervision",
    "ProxyConfig",
    "Preflight",
    "IstiodDebug",
    "MeshStores",
    "LogStreams",
    "Kubernetes",
    "Traffic",
    "AccessLogging",
    "Prometheus",
    "Metrics",
    "ProxyState",
    "ZtunnelState",
    "EnvoyAdmin",
    "HTTP", "CCurl",
    "Conversion",
    "Resources",
    "RegularExpressions",
    "Certificates",
    "YAML",
    "Diagnostics",
    "ArgumentParsing",
    "Console", "System",
    "Output",
  ]

  /// Targets that may use FoundationEssentials, which costs megabytes and start-up time.
  static let withFoundationEssentials: Set = [
    "Rollouts", "Supervision", "MeshStores", "LogStreams", "Kubernetes", "HTTP",
  ]

  /// Targets that do input and output, and so may call the C library.
  static let withCLibrary: Set = ["Console", "System", "HTTP", "Kubernetes", "LogStreams", "MeshStores", "Supervision"]

  /// Modules of the toolchain that are part of the language rather than a library.
  static let language: Set = ["Swift", "Synchronization"]

  static let cLibraries: Set = ["Glibc", "Darwin", "Musl"]
}
