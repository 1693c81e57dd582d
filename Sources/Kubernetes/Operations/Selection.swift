import HTTP

/// Which objects of a resource a list or a watch is of.
public struct Selection: Sendable, Hashable {
  /// The namespace; nil for all of them, and for what has none.
  public var namespace: String?
  /// A label selector as the API takes it; empty for all objects.
  public var labels: String
  /// A field selector as the API takes it; empty for all objects.
  public var fields: String

  /// Selects; without arguments everything.
  public init(namespace: String? = nil, labels: String = "", fields: String = "") {
    self.namespace = namespace
    self.labels = labels
    self.fields = fields
  }

  var parameters: [HTTPURL.Parameter] {
    (labels.isEmpty ? [] : [.init("labelSelector", labels)])
      + (fields.isEmpty ? [] : [.init("fieldSelector", fields)])
  }
}
