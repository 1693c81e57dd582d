public import YAML

/// Why a pod will not come up by itself: a container that waits for what does not change.
public struct PodTrouble: Hashable, Sendable {
  /// What helps.
  public enum Cure: Hashable, Sendable {
    /// Its log tells why it ends.
    case log
    /// An image that can be pulled.
    case image
    /// What its settings name: a ConfigMap, a Secret, a command.
    case settings
  }

  /// How a container ended.
  public struct Exit: Hashable, Sendable {
    /// Its exit code.
    public let code: Int64
    /// The reason, such as `OOMKilled`; nil where it is no more than that it ended.
    public let reason: String?
  }

  /// The name of the pod.
  public let pod: String
  /// The name of the container.
  public let container: String
  /// Why it waits, such as `CrashLoopBackOff`.
  public let reason: String
  /// What the server says about it; untrusted text.
  public let message: String?
  /// How often it was started again.
  public let restarts: Int64
  /// How it ended last; nil when it never ran.
  public let lastExit: Exit?
  /// What helps.
  public let cure: Cure

  /// What a pod waits for in vain; nil when it does not, or when it is about to go.
  ///
  /// A container that crashed once is started again at once, and only one that goes on crashing has to wait. The waiting
  /// state is enough, though the container runs again in between: it would not be there without several crashes.
  public init?(in pod: Value) {
    guard !pod.isTerminating else { return nil }
    let statuses = ["initContainerStatuses", "containerStatuses"].flatMap { pod["status"]?[$0]?.items ?? [] }
    for status in statuses {
      guard let waiting = status["state"]?["waiting"], let reason = waiting["reason"]?.string,
        let cure = Self.cures[reason]
      else { continue }
      self.pod = pod.name
      self.reason = reason
      self.cure = cure
      container = status["name"]?.string ?? ""
      message = waiting["message"]?.string
      restarts = status.count("restartCount")
      lastExit = status["lastState"]?["terminated"].map(Exit.init)
      return
    }
    return nil
  }

  /// The reasons that do not pass by themselves (kubelet `pkg/kubelet/images/types.go`, `container/sync_result.go`,
  /// `kuberuntime/kuberuntime_container.go`).
  private static let cures: [String: Cure] = [
    "CrashLoopBackOff": .log,
    "ErrImagePull": .image,
    "ImagePullBackOff": .image,
    "InvalidImageName": .image,
    "ErrImageNeverPull": .image,
    "ImageInspectError": .image,
    "SignatureValidationFailed": .image,
    "CreateContainerConfigError": .settings,
    "CreateContainerError": .settings,
    "RunContainerError": .settings,
    "PostStartHookError": .settings,
  ]

  /// What happened, in a phrase; it may hold untrusted text.
  public var text: String {
    var text = "container \(container) of pod \(pod) is in \(reason)"
    if restarts > 0 { text += " after \(restarts) restart\(restarts == 1 ? "" : "s")" }
    if let lastExit { text += " (\(lastExit.text))" }
    return message.map { "\(text): \($0)" } ?? text
  }
}

extension PodTrouble.Exit {
  fileprivate init(_ terminated: Value) {
    code = terminated.count("exitCode")
    // `Error` and `Completed` say no more than the code.
    reason = terminated["reason"]?.string.flatMap { ["Error", "Completed", ""].contains($0) ? nil : $0 }
  }

  /// `last exit code 137, OOMKilled`
  fileprivate var text: String { "last exit code \(code)" + (reason.map { ", \($0)" } ?? "") }
}
