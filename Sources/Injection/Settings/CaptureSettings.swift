import Capture

/// Which connections the init container redirects; each list as `istio-iptables` takes it, `*` for all.
public struct CaptureSettings: Hashable, Sendable {
  /// What writes the capture rules.
  public enum Writer: Hashable, Sendable {
    /// An init container of the pod.
    case initContainer
    /// Istio's network plugin, chained behind the node's own.
    case chainedPlugin
    /// Istio's network plugin, asked for by a Multus annotation.
    case multusPlugin
  }

  /// What the init container runs.
  public enum Program: String, Hashable, Sendable, CaseIterable {
    /// `istio-iptables`, which the proxy's image has.
    case binary
    /// A shell script in the manifest, for any image with iptables.
    case script
  }

  /// Destination ranges to capture, as comma-separated CIDRs.
  public var includeOutboundIPRanges = "*"
  /// Destination ranges to leave alone.
  public var excludeOutboundIPRanges = ""
  /// Ports of the pod to capture.
  public var includeInboundPorts = "*"
  /// Ports of the pod to leave alone, besides the proxy's own.
  public var excludeInboundPorts = ""
  /// Destination ports to capture whatever the address.
  public var includeOutboundPorts = ""
  /// Destination ports to leave alone.
  public var excludeOutboundPorts = ""
  /// What writes the rules.
  public var writer = Writer.initContainer
  /// What the init container runs.
  public var program = Program.binary
  /// Whether rules that are in place already are replaced.
  public var forcesApply = false
  /// Whether nftables are written instead of iptables.
  public var usesNftables = false

  /// Makes the settings of the default profile: everything is captured.
  public init() {}

  /// Whether a plugin on the node writes the rules, and the pod only checks them.
  var usesPlugin: Bool { writer != .initContainer }

  /// What is wrong with the lists of the settings, which a script is made from; nil when nothing is.
  public var problem: String? {
    let words = [
      "-i", includeOutboundIPRanges, "-x", excludeOutboundIPRanges, "-b", includeInboundPorts, "-d",
      excludeInboundPorts,
      "-q", includeOutboundPorts, "-o", excludeOutboundPorts,
    ]
    do {
      _ = try CaptureOptions(arguments: words)
      return nil
    } catch {
      return error.message
    }
  }
}
