/// Which pods are injected (`policy`, `neverInjectSelector` and `alwaysInjectSelector` of the injector's configuration).
public struct InjectionSelection: Equatable, Sendable {
  /// Whether pods that say nothing are injected.
  public var injectsByDefault = true
  /// Pods that say nothing and have such labels are left out.
  public var never: [LabelSelector] = []
  /// Pods that say nothing, have such labels and are not left out are injected.
  public var always: [LabelSelector] = []

  /// Makes a selection that injects every pod that does not refuse.
  public init() {}
}
