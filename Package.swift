// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] =
  [.enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("MemberImportVisibility")]
  + (Context.environment["CI"] == nil ? [] : [.treatAllWarnings(as: .error)])

// The layers, highest first: a target imports only targets below it. Tests/ArchitectureTests holds the code to this.
let package = Package(
  name: "meshctl",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "meshctl", targets: ["meshctl"]),
    .library(name: "YAML", targets: ["YAML"]),
  ],
  dependencies: [],
  targets: [
    .executableTarget(name: "meshctl", dependencies: ["MeshCommands", "Console", "ArgumentParsing"], swiftSettings: settings),
    .target(
      name: "MeshCommands",
      dependencies: ["Injection", "Resources", "YAML", "Diagnostics", "ArgumentParsing", "Output", "System", "Console"],
      swiftSettings: settings
    ),
    .target(name: "Injection", dependencies: ["Resources", "YAML", "Diagnostics"], swiftSettings: settings),
    .target(name: "Resources", dependencies: ["YAML", "Diagnostics"], swiftSettings: settings),
    .target(name: "YAML", dependencies: ["Diagnostics"], swiftSettings: settings),
    .target(name: "Diagnostics", dependencies: ["Output"], swiftSettings: settings),
    .target(name: "ArgumentParsing", dependencies: ["Output"], swiftSettings: settings),
    .target(name: "Output", swiftSettings: settings),
    .target(name: "System", swiftSettings: settings),
    .target(name: "Console", dependencies: ["Output", "System"], swiftSettings: settings),
    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics", "Output"], swiftSettings: settings),
    .testTarget(name: "YAMLTests", dependencies: ["YAML", "Diagnostics", "TestSupport"], swiftSettings: settings),
    .testTarget(name: "ResourcesTests", dependencies: ["Resources", "YAML", "Diagnostics"], swiftSettings: settings),
    .testTarget(
      name: "InjectionTests",
      dependencies: ["Injection", "Resources", "YAML", "Diagnostics", "TestSupport"],
      exclude: ["Fixtures"],
      swiftSettings: settings
    ),
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
