package check

import (
	"strings"
	"sync"
)

// personalWords are how names of fields end that hold personal data, in English, French and Spanish.
var personalWords = []string{
	"email", "email address", "e mail", "mail address", "phone", "phone number", "telephone", "telephone number", "mobile", "mobile number", "cell phone", "cell number",
	"first name", "last name", "full name", "middle name", "given name", "family name", "maiden name", "surname", "card holder",
	"birthday", "birth date", "birthdate", "date of birth", "dob", "passport", "passport number", "ssn", "social security number", "social security", "national id",
	"national insurance number", "driver license", "driver license number", "driving licence", "driving licence number", "iban", "bank account", "bank account number",
	"credit card", "credit card number", "ip", "ip address", "street address", "postal address", "home address", "mailing address",

	"prénom", "nom de famille", "courriel", "adresse mail", "adresse email", "adresse électronique", "adresse postale", "adresse ip", "téléphone", "numéro de téléphone",
	"numéro portable", "tel", "date de naissance", "lieu de naissance", "numéro de sécurité sociale", "numéro sécu", "passeport", "numéro de passeport", "carte bancaire", "rib",

	"nombre completo", "nombre de pila", "apellido", "correo", "correo electrónico", "teléfono", "número de teléfono", "móvil", "número de móvil", "celular",
	"fecha de nacimiento", "lugar de nacimiento", "dni", "pasaporte", "número de pasaporte", "número de seguridad social", "cuenta bancaria", "tarjeta de crédito",
	"dirección postal", "dirección ip",
}

// personalFirst are such words of languages in which whose it is stands behind: prénomClient.
var personalFirst = []string{
	"prénom", "nom de famille", "courriel", "adresse électronique", "adresse postale", "numéro de téléphone", "date de naissance", "numéro de sécurité sociale",
	"apellido", "correo electrónico", "teléfono", "fecha de nacimiento", "cuenta bancaria", "dirección postal",
}

// personalForms are the words as names are compared with them: their words, joined.
var personalForms = sync.OnceValues(func() (last, first map[string]bool) {
	return joinedForms(personalWords), joinedForms(personalFirst)
})

func joinedForms(words []string) map[string]bool {
	forms := map[string]bool{}
	for _, words := range words {
		forms[strings.Join(telling(words), "")] = true
		forms[stem(fold(strings.ReplaceAll(words, " ", "")))] = true // written as one
	}
	return forms
}

// namedPersonal reports whether the name of a field says that it holds personal data. A phone is no
// microphone, and an emailTemplate no email.
func namedPersonal(name string) bool {
	last, first := personalForms()
	words := telling(name)
	for i := range words {
		if last[strings.Join(words[i:], "")] || first[strings.Join(words[:i+1], "")] {
			return true
		}
	}
	return false
}
