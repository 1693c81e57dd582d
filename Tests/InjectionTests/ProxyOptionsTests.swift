import Testing
import YAML

@testable import Injection

@Suite struct ProxyOptionsTests {
  private static let captureDefaults = [
    "istio-iptables", "-p", "15001", "-z", "15006", "-u", "1337", "-m", "REDIRECT", "-i", "*", "-x", "", "-b", "*",
  ]

  @Test(
    "the capture arguments follow the annotations",
    arguments: [
      ([:], captureDefaults + ["-d", "15090,15021,15020", "--log_output_level=default:info"]),
      (
        [.statusPort: "0", .agentLogLevel: "all:debug"],
        captureDefaults + ["-d", "15090,15021", "--log_output_level=all:debug"]
      ),
      (
        [.excludeInboundPorts: "1, 2"],
        captureDefaults + ["-d", "15090,15021,1,2,15020", "--log_output_level=default:info"]
      ),
      (
        [.excludeInboundPorts: "15020, 2"],
        captureDefaults + ["-d", "15090,15021,15020, 2", "--log_output_level=default:info"]
      ),
      (
        [
          .includeOutboundPorts: "", .excludeOutboundPorts: "7", .kubevirtInterfaces: "net1",
          .rerouteVirtualInterfaces: "net2", .excludeInterfaces: "eth1",
        ],
        captureDefaults + [
          "-d", "15090,15021,15020", "-q", "", "-o", "7", "-k", "net2", "-c", "eth1", "--log_output_level=default:info",
        ]
      ),
    ] as [([Annotation: String], [String])]
  )
  func captureArguments(annotations: [Annotation: String], expected: [String]) {
    let container = CaptureContainer(options: options(annotations)).value
    #expect(container["args"] == .sequence(expected.map { .string($0) }))
  }

  @Test(
    "any resource annotation replaces all of the profile's resources",
    arguments: [
      ([:], ["requests": ["cpu": "100m", "memory": "128Mi"], "limits": ["cpu": "2", "memory": "1Gi"]]),
      ([.proxyCPU: "4000m"], ["requests": ["cpu": "4"]]),
      (
        [.proxyMemory: "1Gi", .proxyCPULimit: "1", .proxyMemoryLimit: "2Gi"],
        ["requests": ["memory": "1Gi"], "limits": ["cpu": "1", "memory": "2Gi"]]
      ),
    ] as [([Annotation: String], Value)]
  )
  func resources(annotations: [Annotation: String], expected: Value) {
    #expect(options(annotations).resourceFields == expected)
  }

  @Test(
    "the annotation decides on a native sidecar before the settings do",
    arguments: [
      (nil, true, true), (nil, false, false), ("", false, false), ("true", false, true), ("false", true, false),
    ] as [(String?, Bool, Bool)]
  )
  func native(annotation: String?, settings: Bool, expected: Bool) {
    let annotations = annotation.map { [Annotation.nativeSidecar: $0] } ?? [:]
    #expect(options(annotations, .native(settings)).isNative == expected)
  }

  @Test(
    "the proxy is root only where it must be",
    arguments: [
      ([:], ["drop": ["ALL"]], 1337),
      ([.interceptionMode: "TPROXY"], ["add": ["NET_ADMIN"], "drop": ["ALL"]], 0),
      ([.bindLowPorts: "true"], ["add": ["NET_BIND_SERVICE"], "drop": ["ALL"]], 0),
    ] as [([Annotation: String], Value, Value)]
  )
  func privileges(annotations: [Annotation: String], capabilities: Value, user: Value) {
    let container = ProxyContainer(input: .plain(pod(annotations))).sidecar
    #expect(container["securityContext"]?["capabilities"] == capabilities)
    #expect(container["securityContext"]?["runAsUser"] == user)
  }

  private func options(
    _ annotations: [Annotation: String],
    _ settings: InjectionSettings = .default
  ) -> ProxyOptions {
    ProxyOptions(settings, pod: pod(annotations), configuration: settings.mesh.proxy)
  }

  private func pod(_ annotations: [Annotation: String]) -> Pod {
    let entries = annotations.map { Value.Entry($0.key.rawValue, .string($0.value)) }
    return Pod(metadata: ["annotations": .mapping(entries)], spec: .mapping([]))
  }
}
