// swift-tools-version: 6.2
import Foundation
import PackageDescription

let settings: [SwiftSetting] =
  [.enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("MemberImportVisibility")]
  + (Context.environment["CI"] == nil ? [] : [.treatAllWarnings(as: .error)])

/// Whether GCC's static C++ library is installed, which the Swift runtime can be linked to.
let hasStaticCxx =
  FileManager.default.enumerator(atPath: "/usr/lib/gcc")?.contains { "\($0)".hasSuffix("/libstdc++.a") } ?? false

// A release binary needs glibc alone and starts sooner: Documentation/Decisions/0005-static-binary.md.
let staticLinking =
  [
    "-static-stdlib", "-use-ld=lld", "-Xclang-linker", "-static-libgcc", "-Xclang-linker", "-no-pie", "-Xlinker", "-s",
    // Nothing looks up symbols in it; Swift has them all exported, which hides from the linker what is never called.
    "-Xlinker", "--no-export-dynamic",
    // Few pages to read at a start, in few pieces: Documentation/Decisions/0015-order-of-functions.md.
    "-Xlinker", "--symbol-ordering-file=\(Context.packageDirectory)/Sources/meshctl/StaticLinking/function-order",
    "-Xlinker", "--no-warn-symbol-ordering",
  ]
  + (hasStaticCxx ? ["-L\(Context.packageDirectory)/Sources/meshctl/StaticLinking"] : [])

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
    .executableTarget(
      name: "meshctl",
      dependencies: ["MeshCommands", "Console", "System"],
      exclude: ["StaticLinking"],
      swiftSettings: settings,
      linkerSettings: [.unsafeFlags(staticLinking, .when(platforms: [.linux], configuration: .release))]
    ),
    .target(
      name: "MeshCommands",
      dependencies: [
        "Rollouts", "Workloads", "Descriptions", "Routing", "Injection", "GoTemplate", "Capture", "Analysis",
        "Preflight", "ProxyDrift", "ProxyConfig", "Supervision", "IstiodDebug", "MeshStores", "LogStreams",
        "Kubernetes", "Traffic", "AccessLogging", "Prometheus", "Metrics", "ProxyState", "ZtunnelState", "EnvoyAdmin",
        "HTTP", "Conversion", "Resources", "RegularExpressions", "YAML", "Diagnostics", "ArgumentParsing", "Output",
        "System", "Console",
      ],
      swiftSettings: settings
    ),
    .target(
      name: "Rollouts",
      dependencies: ["Routing", "Analysis", "Metrics", "YAML", "Diagnostics", "Output"],
      swiftSettings: settings
    ),
    .target(
      name: "Workloads",
      dependencies: ["MeshStores", "Resources", "YAML"],
      swiftSettings: settings
    ),
    .target(
      name: "Descriptions",
      dependencies: [
        "Routing", "Injection", "Analysis", "ProxyConfig", "ProxyState", "EnvoyAdmin", "Resources", "YAML",
        "Diagnostics", "Output",
      ],
      swiftSettings: settings
    ),
    .target(
      name: "Routing",
      dependencies: ["Analysis", "MeshStores", "Resources", "YAML", "Diagnostics"],
      swiftSettings: settings
    ),
    .target(
      name: "Injection",
      dependencies: ["GoTemplate", "Capture", "Resources", "YAML", "Diagnostics", "Output"],
      swiftSettings: settings
    ),
    .target(
      name: "GoTemplate",
      dependencies: ["RegularExpressions", "YAML", "Diagnostics", "Output"],
      swiftSettings: settings
    ),
    .target(name: "Capture", dependencies: ["Output"], swiftSettings: settings),
    .target(
      name: "Analysis",
      dependencies: ["Resources", "RegularExpressions", "Certificates", "YAML", "Diagnostics", "Output"],
      swiftSettings: settings
    ),
    .target(name: "Preflight", dependencies: ["IstiodDebug", "YAML"], swiftSettings: settings),
    .target(name: "IstiodDebug", dependencies: ["YAML", "Diagnostics", "Output"], swiftSettings: settings),
    .target(
      name: "ProxyDrift",
      dependencies: ["ProxyConfig", "ProxyState", "EnvoyAdmin", "YAML", "Diagnostics", "Output"],
      swiftSettings: settings
    ),
    .target(
      name: "ProxyConfig",
      dependencies: ["Conversion", "Resources", "RegularExpressions", "YAML", "Diagnostics", "Output"],
      swiftSettings: settings
    ),
    .target(
      name: "Supervision",
      dependencies: [
        "ProxyConfig", "MeshStores", "EnvoyAdmin", "HTTP", "YAML", "Diagnostics", "System", "Output",
      ],
      swiftSettings: settings
    ),
    .target(
      name: "MeshStores",
      dependencies: ["Kubernetes", "HTTP", "Resources", "YAML", "Diagnostics", "System"],
      swiftSettings: settings
    ),
    .target(
      name: "LogStreams",
      dependencies: [
        "Kubernetes", "HTTP", "Resources", "RegularExpressions", "YAML", "Diagnostics", "Console", "System", "Output",
      ],
      swiftSettings: settings
    ),
    .target(
      name: "Kubernetes",
      dependencies: ["HTTP", "Resources", "YAML", "Diagnostics", "Console", "System", "Output"],
      swiftSettings: settings
    ),
    .target(name: "Traffic", dependencies: ["HTTP"], swiftSettings: settings),
    .target(
      name: "AccessLogging",
      dependencies: ["RegularExpressions", "YAML", "Diagnostics", "Output"],
      swiftSettings: settings
    ),
    .target(name: "Prometheus", dependencies: ["Metrics", "HTTP"], swiftSettings: settings),
    .target(name: "Metrics", dependencies: ["ProxyState", "YAML", "Diagnostics", "Output"], swiftSettings: settings),
    .target(
      name: "ProxyState",
      dependencies: ["EnvoyAdmin", "Certificates", "YAML", "Diagnostics"],
      swiftSettings: settings
    ),
    .target(name: "ZtunnelState", dependencies: ["YAML", "Diagnostics", "Output"], swiftSettings: settings),
    .target(name: "EnvoyAdmin", dependencies: ["HTTP", "YAML", "Diagnostics"], swiftSettings: settings),
    .target(name: "HTTP", dependencies: ["CCurl", "System", "Output"], swiftSettings: settings),
    .target(name: "CCurl", linkerSettings: [.linkedLibrary("dl", .when(platforms: [.linux]))]),
    .target(
      name: "Conversion",
      dependencies: ["Resources", "YAML", "Diagnostics"],
      swiftSettings: settings
    ),
    .target(name: "Resources", dependencies: ["YAML", "Diagnostics", "Output"], swiftSettings: settings),
    .target(name: "RegularExpressions", swiftSettings: settings),
    .target(name: "Certificates", dependencies: ["YAML"], swiftSettings: settings),
    .target(name: "YAML", dependencies: ["Diagnostics", "Output"], swiftSettings: settings),
    .target(name: "Diagnostics", dependencies: ["Output"], swiftSettings: settings),
    .target(name: "ArgumentParsing", dependencies: ["Output"], swiftSettings: settings),
    .target(name: "Console", dependencies: ["System", "Output"], swiftSettings: settings),
    .target(name: "System", swiftSettings: settings),
    .target(name: "Output", swiftSettings: settings),
    .executableTarget(
      name: "meshctl-bench",
      dependencies: [
        "Injection", "Analysis", "AccessLogging", "IstiodDebug", "ProxyConfig", "ProxyState", "YAML", "Diagnostics",
        "Output",
      ],
      path: "Benchmarks",
      swiftSettings: settings
    ),
    .target(
      name: "TestSupport",
      dependencies: ["System"],
      path: "Tests/TestSupport",
      exclude: ["Network/namespace_agent.py"],
      swiftSettings: settings
    ),
    .target(
      name: "KubernetesTestSupport",
      dependencies: ["Kubernetes", "HTTP", "Console"],
      path: "Tests/KubernetesTestSupport",
      swiftSettings: settings
    ),
    .target(
      name: "StandInAPIServer",
      dependencies: ["Resources", "YAML", "Diagnostics", "TestSupport"],
      path: "Tests/StandInAPIServer",
      exclude: ["Credentials/tls_front.py"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "MeshCommandsTests",
      dependencies: [
        "MeshCommands", "MeshStores", "Rollouts", "Workloads", "Routing", "Injection", "Capture", "Analysis",
        "ProxyConfig",
        "Supervision",
        "Traffic", "AccessLogging", "LogStreams", "Metrics", "ProxyState", "EnvoyAdmin", "HTTP", "Resources",
        "RegularExpressions",
        "YAML",
        "Diagnostics", "ArgumentParsing", "Output", "System", "Console", "TestSupport", "StandInAPIServer",
      ],
      exclude: ["Snapshots"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "RolloutsTests",
      dependencies: ["Rollouts", "Routing", "Analysis", "Metrics", "YAML", "Diagnostics", "TestSupport"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "WorkloadsTests",
      dependencies: ["Workloads", "MeshStores", "YAML", "Diagnostics"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "DescriptionsTests",
      dependencies: ["Descriptions", "ProxyConfig", "Analysis", "Resources", "YAML", "Diagnostics", "Output"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "RoutingTests",
      dependencies: ["Routing", "Analysis", "MeshStores", "Resources", "YAML", "Diagnostics", "TestSupport"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "InjectionTests",
      dependencies: ["Injection", "GoTemplate", "Resources", "YAML", "Diagnostics", "TestSupport"],
      exclude: ["Fixtures"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "GoTemplateTests",
      dependencies: ["GoTemplate", "YAML", "Diagnostics", "TestSupport"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "CaptureTests",
      dependencies: ["Capture", "YAML", "Diagnostics", "Output", "TestSupport"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "AnalysisTests",
      dependencies: ["Analysis", "Resources", "YAML", "Diagnostics", "Output", "TestSupport"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "PreflightTests",
      dependencies: ["Preflight", "IstiodDebug", "YAML", "Diagnostics"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "IstiodDebugTests",
      dependencies: ["IstiodDebug", "YAML", "Output", "TestSupport"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "ProxyDriftTests",
      dependencies: [
        "ProxyDrift", "ProxyConfig", "ProxyState", "YAML", "Diagnostics", "Output", "TestSupport",
      ],
      swiftSettings: settings
    ),
    .testTarget(
      name: "ProxyConfigTests",
      dependencies: ["ProxyConfig", "AccessLogging", "Resources", "YAML", "Diagnostics", "Output", "TestSupport"],
      exclude: ["Bootstraps", "Goldens", "Servers/upstream.py", "Servers/logged_requests.py"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "SupervisionTests",
      dependencies: ["Supervision", "ProxyConfig", "YAML", "Diagnostics", "System", "Output", "TestSupport"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "MeshStoresTests",
      dependencies: [
        "MeshStores", "Kubernetes", "HTTP", "Resources", "YAML", "Diagnostics", "System", "Output", "TestSupport",
        "KubernetesTestSupport",
      ],
      swiftSettings: settings
    ),
    .testTarget(
      name: "LogStreamsTests",
      dependencies: [
        "LogStreams", "Kubernetes", "HTTP", "Resources", "RegularExpressions", "YAML", "Diagnostics", "Console",
        "System", "Output", "TestSupport", "KubernetesTestSupport", "StandInAPIServer",
      ],
      swiftSettings: settings
    ),
    .testTarget(
      name: "KubernetesTests",
      dependencies: [
        "Kubernetes", "HTTP", "Resources", "YAML", "Diagnostics", "Console", "System", "Output", "TestSupport",
        "KubernetesTestSupport", "StandInAPIServer",
      ],
      swiftSettings: settings
    ),
    .testTarget(name: "TrafficTests", dependencies: ["Traffic", "HTTP", "TestSupport"], swiftSettings: settings),
    .testTarget(
      name: "AccessLoggingTests",
      dependencies: ["AccessLogging", "RegularExpressions", "YAML", "Diagnostics", "Output", "TestSupport"],
      swiftSettings: settings
    ),
    .testTarget(name: "PrometheusTests", dependencies: ["Prometheus", "Metrics", "HTTP"], swiftSettings: settings),
    .testTarget(name: "MetricsTests", dependencies: ["Metrics", "TestSupport"], swiftSettings: settings),
    .testTarget(
      name: "CertificatesTests",
      dependencies: ["Certificates", "YAML", "TestSupport"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "ProxyStateTests",
      dependencies: ["ProxyState", "EnvoyAdmin", "YAML", "Diagnostics", "TestSupport"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "ZtunnelStateTests",
      dependencies: ["ZtunnelState", "Output", "TestSupport"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "EnvoyAdminTests",
      dependencies: ["EnvoyAdmin", "HTTP", "TestSupport"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "HTTPTests",
      dependencies: ["HTTP", "TestSupport"],
      exclude: ["Servers/server.py"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "ConversionTests",
      dependencies: [
        "Conversion", "Analysis", "ProxyConfig", "Resources", "YAML", "Diagnostics", "Output", "TestSupport",
      ],
      swiftSettings: settings
    ),
    .testTarget(
      name: "ResourcesTests",
      dependencies: ["Resources", "YAML", "Diagnostics", "TestSupport"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "RegularExpressionsTests",
      dependencies: ["RegularExpressions", "TestSupport"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "YAMLTests",
      dependencies: ["YAML", "Diagnostics", "TestSupport"],
      exclude: ["Regressions"],
      swiftSettings: settings
    ),
    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics", "Output"], swiftSettings: settings),
    .testTarget(name: "ArgumentParsingTests", dependencies: ["ArgumentParsing", "Output"], swiftSettings: settings),
    .testTarget(name: "ConsoleTests", dependencies: ["Console", "Output", "System"], swiftSettings: settings),
    .testTarget(name: "SystemTests", dependencies: ["System"], swiftSettings: settings),
    .testTarget(name: "OutputTests", dependencies: ["Output", "TestSupport"], swiftSettings: settings),
    .testTarget(
      name: "BenchmarkTests",
      dependencies: ["meshctl-bench", "AccessLogging", "YAML", "Diagnostics"],
      swiftSettings: settings
    ),
    .testTarget(name: "ArchitectureTests", dependencies: ["TestSupport"], swiftSettings: settings),
    .testTarget(
      name: "EndToEndTests",
      dependencies: ["StandInAPIServer", "YAML", "System", "TestSupport"],
      exclude: ["Shells/terminal.py"],
      swiftSettings: settings
    ),
    .testTarget(name: "ReadmeTests", dependencies: ["TestSupport"], swiftSettings: settings),
    .testTarget(name: "TestSupportTests", dependencies: ["TestSupport"], swiftSettings: settings),
    .testTarget(
      name: "StandInAPIServerTests",
      dependencies: ["StandInAPIServer", "YAML", "TestSupport"],
      swiftSettings: settings
    ),
  ],
  swiftLanguageModes: [.v6]
)

// The linker puts functions in order that have a section each. A flag that is unsafe would keep other packages from YAML.
let usedByOthers = ["YAML", "Diagnostics", "Output"]
for target in package.targets where target.type == .regular && !usedByOthers.contains(target.name) {
  target.swiftSettings?.append(
    .unsafeFlags(["-Xfrontend", "-function-sections"], .when(platforms: [.linux], configuration: .release))
  )
}
