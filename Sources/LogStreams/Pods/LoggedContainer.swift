/// A container of a pod, as far as its log goes.
struct LoggedContainer: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    /// One of `containers`.
    case serving
    /// An init container that goes on beside the others (`restartPolicy: Always`).
    case sidecar
    /// An init container that runs to its end.
    case initial
    /// One that was added to the running pod.
    case ephemeral
  }

  var name: String
  var kind: Kind
  var state: ContainerState
}
