/// Frequent Chinese words and words of official writing, in simplified script, by frequency.
enum RepairLexicon {}
