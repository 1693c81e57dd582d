/// A run of old lines and the run of new lines that takes its place; one of the two may be empty.
struct LineEdit: Hashable {
  var old: Range<Int>
  var new: Range<Int>
}
