/// A condition on a header, or on a parameter of the query.
struct FieldCondition: Hashable {
  let name: String
  let value: TextCondition
}
