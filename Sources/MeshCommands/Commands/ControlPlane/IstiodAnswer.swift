/// What an istiod answered to a page.
struct IstiodAnswer: Hashable, Sendable {
  /// The istiod: its pod, or its address.
  let istiod: String
  /// Its revision (label `istio.io/rev`); empty where nothing tells it.
  let revision: String
  /// The answer itself.
  let body: [UInt8]
}
