-- People look for partners by the beginnings of the words in their names. What stands between words in a name divides it here
-- as well, and dictionaries have no say in names.
create function partner.name_words(name text) returns tsvector
	language sql immutable strict parallel safe
	return to_tsvector('simple'::regconfig,
		translate(lower(name), '-./\&_''’`,:;()+@#|"<>=!?%*[]{}^~$', repeat(' ', length('-./\&_''’`,:;()+@#|"<>=!?%*[]{}^~$'))));

create index partners_name_words_idx on partner.partners using gin (partner.name_words(name));

-- They read them in the order of the alphabet, all of them or those of one owner.
create index partners_name_idx on partner.partners (lower(name), id);
create index partners_owner_and_name_idx on partner.partners (owner, lower(name), id);
