/// How istio-iptables sets and checks the rules; none of this changes a rule.
public struct CaptureExecution: Sendable, Hashable {
  /// Nothing is run: `--dry-run`.
  public var isDryRun = false
  /// No rule is set: `--skip-rule-apply`.
  public var skipsRules = false
  /// Traffic is sent to see whether it is captured: `--run-validation`.
  public var validates = false
  /// Rules that are there and differ are replaced: `--reconcile`.
  public var reconciles = false
  /// The rules are removed and none are set: `--cleanup-only`.
  public var cleansUpOnly = false
  /// The rules are set whatever is there: `--force-apply`.
  public var forcesApply = false
  /// nft sets the rules: `--native-nftables`.
  public var usesNativeNftables = false
  /// Which iptables sets them; the host's choice when nil: `--force-iptables-binary`.
  public var backend: IptablesBackend?
  /// The network namespace to work in: `--network-namespace`.
  public var networkNamespace: NetworkNamespace?
  /// Whether it runs in the node's file system: `--cni-mode`.
  public var isInHostFilesystem = false
  /// Where the check of `validates` listens: `--iptables-probe-port`.
  public var probePort: Port = 15002
  /// How long that check waits: `--probe-timeout`.
  public var probeTimeout: Duration = .seconds(5)

  /// Makes upstream's defaults.
  public init() {}
}
