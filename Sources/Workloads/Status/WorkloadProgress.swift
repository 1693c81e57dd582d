import MeshStores
public import YAML

/// How far a workload is rolled out, by its own status and in kubectl's words
/// (kubectl `pkg/polymorphichelpers/rollout_status.go`).
public struct WorkloadProgress: Hashable, Sendable {
  /// How it stands.
  public enum Stage: String, Hashable, Sendable {
    /// Pods are being replaced, or the controller has not seen the last change yet.
    case progressing
    /// Nothing goes on before it is resumed.
    case paused
    /// Every pod is of the present revision.
    case done
    /// It made no progress for as long as the object allows.
    case deadlineExceeded = "deadline-exceeded"
  }

  /// How it stands.
  public let stage: Stage
  /// One line, without a line break.
  public let message: String
  /// How many pods there are.
  public let counts: WorkloadCounts

  /// Reads the status of an object; refuses workloads whose pods people replace by hand.
  public init(of object: Value, _ kind: WorkloadKind) throws(WorkloadRefusal) {
    switch kind {
    case .deployment: self.init(deployment: object)
    case .daemonSet: self = try Self.daemonSet(object)
    case .statefulSet: self = try Self.statefulSet(object)
    }
  }

  private init(_ stage: Stage, _ message: String, _ counts: WorkloadCounts) {
    self.stage = stage
    self.message = message
    self.counts = counts
  }

  private init(deployment object: Value) {
    let counts = WorkloadCounts(replicasOf: object)
    let isPaused = object.value(at: ["spec", "paused"])?.isTrue ?? false
    let waiting = "Waiting for deployment \"\(object.name)\" rollout to finish: "
    let going: Stage = isPaused ? .paused : .progressing
    guard object.isObserved else {
      self.init(.progressing, "Waiting for deployment spec update to be observed...", counts)
      return
    }
    if object.hasExceededDeadline {
      self.init(.deadlineExceeded, "deployment \"\(object.name)\" exceeded its progress deadline", counts)
    } else if counts.updated < counts.desired {
      let text = "\(counts.updated) out of \(counts.desired) new replicas have been updated..."
      self.init(going, waiting + text, counts)
    } else if counts.current > counts.updated {
      let text = "\(counts.current - counts.updated) old replicas are pending termination..."
      self.init(going, waiting + text, counts)
    } else if counts.available < counts.updated {
      let text = "\(counts.available) of \(counts.updated) updated replicas are available..."
      self.init(going, waiting + text, counts)
    } else {
      self.init(.done, "deployment \"\(object.name)\" successfully rolled out", counts)
    }
  }

  private static func daemonSet(_ object: Value) throws(WorkloadRefusal) -> WorkloadProgress {
    guard object.isRolledOver else { throw .notRollingUpdate }
    let counts = WorkloadCounts(nodesOf: object)
    let waiting = "Waiting for daemon set \"\(object.name)\" rollout to finish: "
    guard object.isObserved else {
      return Self(.progressing, "Waiting for daemon set spec update to be observed...", counts)
    }
    if counts.updated < counts.desired {
      let text = "\(counts.updated) out of \(counts.desired) new pods have been updated..."
      return Self(.progressing, waiting + text, counts)
    }
    if counts.available < counts.desired {
      let text = "\(counts.available) of \(counts.desired) updated pods are available..."
      return Self(.progressing, waiting + text, counts)
    }
    return Self(.done, "daemon set \"\(object.name)\" successfully rolled out", counts)
  }

  private static func statefulSet(_ object: Value) throws(WorkloadRefusal) -> WorkloadProgress {
    guard object.isRolledOver else { throw .notRollingUpdate }
    let counts = WorkloadCounts(replicasOf: object)
    let status = object["status"]
    guard status.count("observedGeneration") > 0, object.isObserved else {
      return Self(.progressing, "Waiting for statefulset spec update to be observed...", counts)
    }
    if counts.ready < counts.desired {
      return Self(.progressing, "Waiting for \(counts.desired - counts.ready) pods to be ready...", counts)
    }
    // The pods below the partition stay as they are.
    if let rolling = object.value(at: ["spec", "updateStrategy", "rollingUpdate"]) {
      let wanted = counts.desired - (rolling["partition"]?.wholeNumber ?? 0)
      guard counts.updated >= wanted else {
        let text = "\(counts.updated) out of \(wanted) new pods have been updated..."
        return Self(.progressing, "Waiting for partitioned roll out to finish: \(text)", counts)
      }
      return Self(.done, "partitioned roll out complete: \(counts.updated) new pods have been updated...", counts)
    }
    let (current, update) = (status?["currentRevision"]?.string ?? "", status?["updateRevision"]?.string ?? "")
    guard current == update else {
      let text = "\(counts.updated) pods at revision \(update)..."
      return Self(.progressing, "waiting for statefulset rolling update to complete \(text)", counts)
    }
    let text = "\(status.count("currentReplicas")) pods at revision \(current)..."
    return Self(.done, "statefulset rolling update complete \(text)", counts)
  }
}

extension Value {
  /// Whether the controller has seen the last change of `spec`.
  var isObserved: Bool { self["metadata"].count("generation") <= self["status"].count("observedGeneration") }

  /// Whether the controller replaces pods by itself; without a type it does (apps/v1).
  fileprivate var isRolledOver: Bool {
    let type = value(at: ["spec", "updateStrategy", "type"])?.string ?? ""
    return type.isEmpty || type == "RollingUpdate"
  }

  /// The Deployment controller says so in a condition (Kubernetes `pkg/controller/deployment/util`, `TimedOutReason`).
  fileprivate var hasExceededDeadline: Bool {
    value(at: ["status", "conditions"])?.items.contains {
      $0["type"]?.string == "Progressing" && $0["reason"]?.string == "ProgressDeadlineExceeded"
    } ?? false
  }
}
